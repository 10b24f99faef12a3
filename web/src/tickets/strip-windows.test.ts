import { expect, it } from 'vitest'
import { windowsFor } from './strip-windows.ts'

const H = 3_600_000

it('draws the next hours while nothing is due', () => {
  expect(windowsFor(0, null, null)).toEqual({ near: { from: -H, to: 9 * H }, far: null })
})
it('reaches past the target and a return within the day', () => {
  expect(windowsFor(0, 12 * H, 18 * H)).toEqual({ near: { from: -H, to: 21 * H }, far: null })
})
it('breaks the axis where the return is days away', () => {
  expect(windowsFor(0, 4 * H, 140 * H)).toEqual({
    near: { from: -H, to: 9 * H },
    far: { from: 139 * H, to: 144 * H },
  })
})
it('does not stretch for a target that has passed', () => {
  expect(windowsFor(0, -50 * H, -2 * H).near.to).toBe(9 * H)
})
