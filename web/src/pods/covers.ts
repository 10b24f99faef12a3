/** Which accounts a pod covers, in words. */
export const COVERS = [
  { value: 'high_priority', label: 'Accounts of priority 1 and 2' },
  { value: 'all', label: 'All accounts of its members' },
] as const
