/** A word with a decision: why. */
export function NoteField({
  label,
  note,
  onNote,
}: {
  readonly label: string
  readonly note: string
  readonly onNote: (note: string) => void
}) {
  return (
    <label>
      {label}
      <input
        type="text"
        maxLength={200}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </label>
  )
}
