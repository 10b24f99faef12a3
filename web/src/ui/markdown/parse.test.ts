import { describe, expect, it } from 'vitest'
import { parseBlocks, parseInline } from './parse.ts'

describe('Markdown of a note', () => {
  it('has paragraphs, lists, headings, code', () => {
    const source =
      '**A has an ASE**\n\nDana is away.\nStill away.\n\n## Do\n- one\n- two\n  more\n\n```\na <b>\n```\n1. first'
    expect(parseBlocks(source)).toEqual([
      { kind: 'paragraph', text: '**A has an ASE**' },
      { kind: 'paragraph', text: 'Dana is away.\nStill away.' },
      { kind: 'heading', level: 2, text: 'Do' },
      { kind: 'list', ordered: false, items: ['one', 'two more'] },
      { kind: 'code', text: 'a <b>' },
      { kind: 'list', ordered: true, items: ['first'] },
    ])
  })
  it('keeps HTML as the text it is', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'text', text: '<img src=x onerror=alert(1)>' },
    ])
  })
  it('links to web and mail addresses only', () => {
    expect(parseInline('[a](javascript:x)')).toEqual([{ kind: 'text', text: '[a](javascript:x)' }])
    expect(parseInline('[a](https://b.example/c)')).toEqual([
      { kind: 'link', text: 'a', href: 'https://b.example/c' },
    ])
    expect(parseInline('see https://b.example.')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'link', text: 'https://b.example', href: 'https://b.example' },
      { kind: 'text', text: '.' },
    ])
  })
  it('leaves names_with_lines and 2 * 3 * 4 alone', () => {
    expect(parseInline('ase_away_soon 2 * 3 * 4')).toEqual([
      { kind: 'text', text: 'ase_away_soon 2 * 3 * 4' },
    ])
    expect(parseInline('before **19:04 Amsterdam**, run `praefect`')).toEqual([
      { kind: 'text', text: 'before ' },
      { kind: 'strong', text: '19:04 Amsterdam' },
      { kind: 'text', text: ', run ' },
      { kind: 'code', text: 'praefect' },
    ])
  })
  it('ends on a fence that never closes and an empty note', () => {
    expect(parseBlocks('```\nx')).toEqual([{ kind: 'code', text: 'x' }])
    expect(parseBlocks('')).toEqual([])
  })
})

it('a table has as many cells a row as its head; a bar after a backslash is a sign', () => {
  expect(parseBlocks('| a | b |\n| --- | :-: |\n| 1 | 2 \\| 3 |\n| only |\n\nend')).toEqual([
    {
      kind: 'table',
      head: ['a', 'b'],
      rows: [
        ['1', '2 | 3'],
        ['only', ''],
      ],
    },
    { kind: 'paragraph', text: 'end' },
  ])
  expect(parseBlocks('a | b\nc | d')).toEqual([{ kind: 'paragraph', text: 'a | b\nc | d' }])
})

it('links to our own pages only where they are asked for, and never to another host', () => {
  const link = { kind: 'link', text: 'here', href: '/settings' }
  expect(parseInline('[here](/settings)', true)).toEqual([link])
  expect(parseInline('[here](/settings)')).toEqual([{ kind: 'text', text: '[here](/settings)' }])
  for (const href of ['//evil.example', '/\\evil.example', 'javascript:alert(1)'])
    expect(parseInline(`[here](${href})`, true)).toEqual([{ kind: 'text', text: `[here](${href})` }])
})
