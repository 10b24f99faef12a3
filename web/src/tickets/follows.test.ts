import { describe, expect, it } from 'vitest'
import { followsFact } from './follows.ts'

const dana = { name: 'Dana Whitlock', detail: 'follows the emergency' }
const said = (present: string[], followers: (typeof dana)[], shadow = false) => {
  const { value, detail } = followsFact(present, { followers, shadow })
  return [value, detail]
}

describe('who follows a ticket', () => {
  it('is whom the help desk has, though the newest decision named nobody', () => {
    expect(said(['Dana Whitlock', 'Wren Adeyemi'], [])).toEqual(['Dana Whitlock, Wren Adeyemi', ''])
  })
  it('says as what they follow while they do', () => {
    expect(said(['Dana Whitlock'], [dana])).toEqual(['Dana Whitlock', 'follows the emergency'])
    expect(said([], [dana])).toEqual(['Nobody', ''])
  })
  it('says in shadow who would', () => {
    expect(said([], [dana], true)).toEqual(['Nobody', 'live, Dana Whitlock would follow'])
  })
})
