/** A person's initials, without colour: names carry the meaning. */
import css from './initials.module.css'

/** Two letters on a quiet disc, beside the name it stands for. */
export function Initials({ name, large = false }: { name: string; large?: boolean }) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return (
    <span className={`${css.initials} ${large ? css.large : ''}`} aria-hidden="true">
      {letters.join('').toUpperCase()}
    </span>
  )
}
