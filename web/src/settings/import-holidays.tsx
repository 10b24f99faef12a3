/** Takes a country's holidays over, into a new list or an existing one. */
import { useState } from 'react'
import { api } from '../api/client.ts'
import { CheckField, Field, SelectField, TextField } from '../ui/fields/field.tsx'
import { Buttons, errorAt, Form } from '../ui/fields/form.tsx'
import { useNow } from '../ui/time/clock.ts'
import type { HolidaySet } from './holidays-page.tsx'
import { useImportAgain, useImportHolidays } from './queries.ts'
import css from './settings.module.css'

const KINDS = [
  ['public', 'Public holidays'],
  ['bank', 'Bank holidays'],
  ['school', 'School holidays'],
  ['optional', 'Optional days'],
  ['observance', 'Observances'],
] as const
type Kind = (typeof KINDS)[number][0]

/** `set`: its years are replaced; without one a new list is made. */
export function ImportHolidays({ set, onDone }: { set?: HolidaySet; onDone: () => void }) {
  const places = api.useQuery('get', '/api/v1/holiday-sets/places', {}, { staleTime: Infinity })
  const year = new Date(useNow()).getUTCFullYear()
  const [country, setCountry] = useState(set?.country ?? '')
  const [subdivision, setSubdivision] = useState(set?.subdivision ?? '')
  const [years, setYears] = useState({ from: String(year), to: String(year + 2) })
  const [kinds, setKinds] = useState<readonly Kind[]>(['public'])
  const fresh = useImportHolidays()
  const again = useImportAgain()
  const { error, isPending } = set ? again : fresh
  const countries = places.data?.countries ?? []
  const parts = countries.find(({ code }) => code === country)?.subdivisions ?? []
  const save = (): void => {
    const range = { fromYear: Number(years.from), toYear: Number(years.to) }
    const body = { country, subdivision: subdivision || null, ...range, kinds: [...kinds] }
    if (set) again.mutate({ params: { path: { id: set.id } }, body }, { onSuccess: onDone })
    else fresh.mutate({ body }, { onSuccess: onDone })
  }
  const named = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
  return (
    <div className={css.panel}>
      <h2>{set ? 'Take a country’s holidays over again' : 'Take a country’s holidays over'}</h2>
      <Form onSubmit={save} error={error}>
        <SelectField
          label="Country"
          value={country}
          options={[{ value: '', label: 'Choose one' }, ...countries.map(named)]}
          onChange={(next) => {
            setCountry(next)
            setSubdivision('')
          }}
          error={errorAt(error, 'country')}
        />
        {parts.length > 0 && (
          <SelectField
            label="State or region"
            value={subdivision}
            options={[{ value: '', label: 'The whole country’s' }, ...parts.map(named)]}
            onChange={setSubdivision}
            error={errorAt(error, 'subdivision')}
          />
        )}
        <TextField
          label="From year"
          type="number"
          isShort
          value={years.from}
          onChange={(from) => setYears({ ...years, from })}
          error={errorAt(error, 'fromYear')}
        />
        <TextField
          label="To year"
          type="number"
          isShort
          value={years.to}
          onChange={(to) => setYears({ ...years, to })}
          error={errorAt(error, 'toYear')}
          {...(set ? { help: 'Days of these years are replaced, own ones too.' } : {})}
        />
        <KindTicks chosen={kinds} onChange={setKinds} error={errorAt(error, 'kinds')} />
        <Buttons>
          <button
            type="submit"
            className="btn primary"
            disabled={isPending || country === ''}
            aria-busy={isPending}
          >
            Take them over
          </button>
          <button type="button" className="btn quiet" onClick={onDone}>
            Leave it
          </button>
        </Buttons>
      </Form>
    </div>
  )
}

interface KindTicksProps {
  readonly chosen: readonly Kind[]
  readonly onChange: (kinds: readonly Kind[]) => void
  readonly error: string | undefined
}

function KindTicks({ chosen, onChange, error }: KindTicksProps) {
  return (
    <Field label="Which days" error={error}>
      {() => (
        <div role="group" aria-label="Sorts of days">
          {KINDS.map(([kind, label]) => (
            <CheckField
              key={kind}
              label={label}
              isChecked={chosen.includes(kind)}
              onChange={(isOn) => onChange(isOn ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
            />
          ))}
        </div>
      )}
    </Field>
  )
}
