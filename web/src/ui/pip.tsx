/** The sign of the time language that stands beside words: who is there, in one shape. */

/** on: named and on duty · backup · away · off: ordinary off-duty hours · on_call: emergencies · gap: nobody. */
export type PipKind = 'on' | 'backup' | 'away' | 'off' | 'on_call' | 'gap'

/** Whether a person is there, as it is drawn. */
export const PRESENCE_PIPS: Readonly<Record<'on_duty' | 'busy' | 'off_duty' | 'away' | 'left', PipKind>> = {
  on_duty: 'on',
  busy: 'on',
  off_duty: 'off',
  away: 'away',
  left: 'off',
}

/** Three strokes that lean like the accent on é, each cut by the disc. */
const STROKES = [-3.1, 0, 3.1].map((shift) => chord(7 + shift, 4.1)).join('')

function chord(x: number, radius: number): string {
  const slope = { x: 0.423, y: -0.906 }
  const along = -(x - 7) * slope.x
  const away = Math.abs((x - 7) * slope.y)
  const half = Math.sqrt(Math.max(radius * radius - away * away, 0))
  const point = (t: number): string => `${(x + t * slope.x).toFixed(2)} ${(7 + t * slope.y).toFixed(2)}`
  return `M${point(along - half)}L${point(along + half)}`
}

/** Draws one state. Always beside words or in a column with a name, so it is hidden from screen readers. */
export function Pip({ kind, size = 14 }: { kind: PipKind; size?: number }) {
  return (
    <svg className="pip" width={size} height={size} viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <PipShape kind={kind} />
    </svg>
  )
}

function PipShape({ kind }: { kind: PipKind }) {
  switch (kind) {
    case 'on':
      return <circle cx="7" cy="7" r="5.2" fill="var(--t-duty)" />
    case 'backup':
      return (
        <g stroke="var(--t-duty)">
          <circle cx="7" cy="7" r="4.9" strokeWidth="1.4" />
          <path d={STROKES} strokeWidth="1.5" />
        </g>
      )
    case 'away':
      return (
        <circle cx="7" cy="7" r="4.9" stroke="var(--t-away)" strokeWidth="1.5" strokeDasharray="2.4 1.9" />
      )
    case 'off':
      return (
        <g stroke="var(--t-away)" strokeWidth="1.2">
          <circle cx="7" cy="7" r="4.9" />
          <path d="M4.6 7h4.8" />
        </g>
      )
    case 'on_call':
      return (
        <g fill="var(--t-oncall)">
          <circle cx="2.2" cy="7" r="1.5" />
          <circle cx="7" cy="7" r="1.5" />
          <circle cx="11.8" cy="7" r="1.5" />
        </g>
      )
    case 'gap':
      return <path d="M4.6 2H2v10h2.6M9.4 2H12v10H9.4" stroke="var(--t-gap)" strokeWidth="1.9" />
  }
}

/** A pip with its words: “on duty until 18:00”. */
export function Duty({ kind, children }: { kind: PipKind; children: React.ReactNode }) {
  return (
    <span className="duty">
      <Pip kind={kind} />
      <span>{children}</span>
    </span>
  )
}
