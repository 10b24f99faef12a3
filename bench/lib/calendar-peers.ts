import type { Report } from './figure.ts'
export const PEER_FIGURES: string[] = []
export async function besidePeers(_out: Report): Promise<void> {}
