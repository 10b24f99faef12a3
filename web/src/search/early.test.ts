import { describe, expect, it } from 'vitest'
import { afterKey } from './early.ts'

const NO_KEY = { ctrlKey: false, metaKey: false, altKey: false }
const typed = (...keys: string[]) =>
  keys.reduce((early, key) => afterKey(early, { ...NO_KEY, key }) ?? early, { text: '', isEntered: false })

describe('what is typed before the palette is there', () => {
  it('is kept, letter by letter, and taken back by Backspace', () => {
    expect(typed('t', 'a', 's', 'x', 'Backspace', ' ', 'f', 'r', 'i').text).toBe('tas fri')
    expect(typed('é', '🙂', 'Backspace').text).toBe('é')
    expect(typed('Shift', 'Dead', 'ArrowDown', 'Tab').text).toBe('')
  })
  it('is entered by Enter, unless more is typed, and only where something is', () => {
    expect(typed('4', 'Enter')).toEqual({ text: '4', isEntered: true })
    expect(typed('4', 'Enter', '8')).toEqual({ text: '48', isEntered: false })
    expect(typed('Enter').isEntered).toBe(false)
  })
  it('leaves the browser its own keys; AltGr writes', () => {
    const early = { text: 'a', isEntered: false }
    expect(afterKey(early, { ...NO_KEY, key: 'r', ctrlKey: true })).toBeNull()
    expect(afterKey(early, { ...NO_KEY, key: 'r', metaKey: true })).toBeNull()
    expect(afterKey(early, { ...NO_KEY, key: 'l', altKey: true })).toBeNull()
    expect(afterKey(early, { ...NO_KEY, key: '@', ctrlKey: true, altKey: true })?.text).toBe('a@')
  })
})
