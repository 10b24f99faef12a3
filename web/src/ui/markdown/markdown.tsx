/** Shows Markdown as elements; no HTML of the source is ever taken over. */
import { Link } from '@tanstack/react-router'
import { createContext, useContext } from 'react'
import { headingsOf } from './headings.ts'
import { parseBlocks, parseInline, type Block } from './parse.ts'
import css from './markdown.module.css'

/** Whether links lead to pages of the application too. */
const IsLocal = createContext(false)

/** Markdown in the reading size. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className={css.markdown}>
      {parseBlocks(source).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

/** A text of our own, as long as a page: its headings can be led to, and its links lead to our pages too. */
export function MarkdownPage({ source }: { source: string }) {
  const blocks = parseBlocks(source)
  const headings = headingsOf(blocks)
  return (
    <IsLocal value={true}>
      <div className={`${css.markdown} ${css.long}`}>
        {blocks.map((block, index) => {
          const heading = headings.find((one) => one.block === index)
          if (!heading) return <BlockView key={index} block={block} />
          const Heading = heading.level <= 2 ? 'h2' : 'h3'
          return (
            <Heading key={index} id={heading.id} tabIndex={-1}>
              <Runs text={heading.text} />
            </Heading>
          )
        })}
      </div>
    </IsLocal>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={css.heading}>
          <Runs text={block.text} />
        </p>
      )
    case 'paragraph':
      return (
        <p>
          <Runs text={block.text} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Runs text={block.text} />
        </blockquote>
      )
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'table':
      return <TableView head={block.head} rows={block.rows} />
    case 'list':
      return <ListView ordered={block.ordered} items={block.items} />
  }
}

function ListView({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  const rows = items.map((item, index) => (
    <li key={index}>
      <Runs text={item} />
    </li>
  ))
  return ordered ? <ol>{rows}</ol> : <ul>{rows}</ul>
}

function TableView({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className={css.wide}>
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                <Runs text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Runs text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Runs({ text }: { text: string }) {
  const isLocal = useContext(IsLocal)
  return parseInline(text, isLocal).map((run, index) => {
    switch (run.kind) {
      case 'strong':
        return <strong key={index}>{run.text}</strong>
      case 'emphasis':
        return <em key={index}>{run.text}</em>
      case 'code':
        return <code key={index}>{run.text}</code>
      case 'break':
        return <br key={index} />
      case 'link':
        return run.href.startsWith('/') ? (
          <Link key={index} to={run.href}>
            {run.text}
          </Link>
        ) : (
          <a key={index} href={run.href} rel="noreferrer noopener" target="_blank">
            {run.text}
          </a>
        )
      default:
        return run.text
    }
  })
}
