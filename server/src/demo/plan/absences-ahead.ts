/** Time off around the demo's present, written by hand so that covers, gaps and overlaps can be seen. */

/** Local dates as days from the present; `to` is the first day (or time of that day) back. */
export interface Ahead {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly fromTime?: string
  readonly toTime?: string
  readonly kind: 'planned' | 'sick'
  /** So many days before it was recorded. */
  readonly told: number
  /** Who covers what; an account that is not named has nobody yet. Absent: as in the past. */
  readonly covers?: Readonly<Record<string, Part>>
}

/** A cover, of a part of the time off where its own dates are given. */
interface Part {
  readonly by: string
  readonly from?: number
  readonly to?: number
  readonly fromTime?: string
  readonly toTime?: string
}

/** How long those who are busy now are so, in days. */
export const BUSY_FOR = [0.06, 0.11] as const

export const AHEAD: readonly Ahead[] = [
  {
    ...{ name: 'Dana Whitlock', from: -2, to: 4, kind: 'planned', told: 41 },
    covers: { 'Brightwater Bank': { by: 'Noelle Baptiste' }, 'Cobalt Health': { by: 'Cole Mercer' } },
  },
  {
    ...{ name: 'Luc Fontaine', from: -1, to: 3, kind: 'sick', told: 0 },
    covers: {
      'Aster Pharma': { by: 'Marta Oliveira' },
      'Meridian Rail': { by: 'Jonas Brandt', to: 1, toTime: '16:00' },
    },
  },
  {
    ...{ name: 'Priya Raman', from: 2, fromTime: '14:00', to: 2, toTime: '18:30', kind: 'planned', told: 5 },
    covers: { 'Indus Pay': { by: 'Hana Sato' } },
  },
  {
    ...{ name: 'Hana Sato', from: 5, to: 7, kind: 'planned', told: 30 },
    covers: {
      'Tasman Freight': { by: 'Priya Raman', fromTime: '13:00' },
      'Setouchi Marine': { by: 'Mei Tanaka' },
      'Hanbit Electronics': { by: 'Aroha Tane' },
    },
  },
  {
    ...{ name: 'Cole Mercer', from: 8, to: 12, kind: 'planned', told: 22 },
    covers: {
      'Kestrel Robotics': { by: 'Ray Castellan' },
      'Orrery Space': { by: 'Tomás Iglesias' },
      'Halcyon Games': { by: 'Ray Castellan' },
    },
  },
  { ...{ name: 'Mei Tanaka', from: 9, to: 14, kind: 'planned', told: 3 }, covers: {} },
  {
    ...{ name: 'Yael Peretz', from: 11, to: 12, kind: 'planned', told: 14 },
    covers: { 'Galata Payments': { by: 'Luc Fontaine' } },
  },
  {
    ...{ name: 'Jonas Brandt', from: 13, to: 24, kind: 'planned', told: 70 },
    covers: {
      'Halden Energi': { by: 'Wren Adeyemi' },
      'Elbe Logistik': { by: 'Luc Fontaine' },
      'Brunnvik Stål': { by: 'Marta Oliveira', to: 17 },
    },
  },
  {
    ...{ name: 'Marta Oliveira', from: 17, to: 25, kind: 'planned', told: 52 },
    covers: { 'Velo Post': { by: 'Jonas Brandt' } },
  },
  { ...{ name: 'Wren Adeyemi', from: 18, to: 27, kind: 'planned', told: 6 }, covers: {} },
  {
    ...{ name: 'Tomás Iglesias', from: 20, to: 25, kind: 'planned', told: 33 },
    covers: { 'Pampa Grid': { by: 'Ray Castellan' }, 'Cumbre Telecom': { by: 'Noelle Baptiste' } },
  },
  {
    ...{ name: 'Ray Castellan', from: 27, to: 41, kind: 'planned', told: 80 },
    covers: { 'Quillon Defence': { by: 'Dana Whitlock' } },
  },
  {
    ...{ name: 'Aroha Tane', from: 28, to: 52, kind: 'planned', told: 95 },
    covers: { 'Waitemata Ports': { by: 'Mei Tanaka' } },
  },
  { ...{ name: 'Noelle Baptiste', from: 30, to: 39, kind: 'planned', told: 45 }, covers: {} },
  { ...{ name: 'Hana Sato', from: 35, to: 43, kind: 'planned', told: 60 }, covers: {} },
  { ...{ name: 'Priya Raman', from: 44, to: 52, kind: 'planned', told: 20 }, covers: {} },
  { ...{ name: 'Dana Whitlock', from: 47, to: 52, kind: 'planned', told: 10 }, covers: {} },
  { ...{ name: 'Luc Fontaine', from: 50, to: 58, kind: 'planned', told: 12 }, covers: {} },
]
