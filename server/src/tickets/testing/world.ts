/** Facts of few words: people, accounts and settings of a made-up programme. See coverage's builder. */
export * from '../../coverage/testing/world.ts'
