/** All that other rooms may import from the calendar room. */
export * from './engine/index.ts'
