/** Shows Markdown as elements; no HTML of the source is ever taken over. */
import { parseBlocks, parseInline, type Block } from './parse.ts'
import css from './markdown.module.css'

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

function Runs({ text }: { text: string }) {
  return parseInline(text).map((run, index) => {
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
        return (
          <a key={index} href={run.href} rel="noreferrer noopener" target="_blank">
            {run.text}
          </a>
        )
      default:
        return run.text
    }
  })
}
