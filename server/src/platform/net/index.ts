/** The guarded way out, for rooms and connectors. */
export { isThisMachine } from './addresses.ts'
export { AddressRefused, createAddressGuard } from './guard.ts'
export type { AddressGuard, GuardOptions } from './guard.ts'
