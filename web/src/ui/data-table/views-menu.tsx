/** Saved views of a list: shown, saved under a name, shared, opened with. */
import { IconBookmark, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { fetcher } from '../../api/client.ts'
import {
  refreshViews,
  setListPreference,
  useListPreference,
  useSavedViews,
  type SavedView,
} from '../../api/preferences.ts'
import { Dropdown, DropdownHead, dropdownItem } from '../dropdown.tsx'
import { Skeleton } from '../states.tsx'
import { toast, toastProblem } from '../toast.tsx'
import type { List, Search } from './list-state.ts'
import css from './views-menu.module.css'

/** The state of a list that a view keeps. */
export function stateOf(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

/** A menu; its button names the view that is shown. */
export function ViewsMenu({ list }: { list: List }) {
  const views = useSavedViews(list.name)
  const shown = views?.find(({ state }) => isSame(state, stateOf(list.search)))
  return (
    <Dropdown
      label="Views"
      says={shown?.name}
      name="Saved views"
      icon={<IconBookmark size={15} stroke={1.7} aria-hidden="true" />}
    >
      {(close) => (
        <>
          {!views && <Skeleton height={16} />}
          {views?.length === 0 && (
            <DropdownHead>Filter, sort and choose columns; then save the list under a name.</DropdownHead>
          )}
          <Views title="Yours" views={views?.filter(({ isMine }) => isMine)} {...{ list, shown, close }} />
          <Views title="Shared" views={views?.filter(({ isMine }) => !isMine)} {...{ list, shown, close }} />
          <SaveAs list={list} onSaved={close} />
        </>
      )}
    </Dropdown>
  )
}

interface ViewsProps {
  readonly title: string
  readonly views: readonly SavedView[] | undefined
  readonly list: List
  readonly shown: SavedView | undefined
  readonly close: () => void
}

function Views({ title, views = [], list, shown, close }: ViewsProps) {
  const opensWith = useListPreference(list.name)?.defaultViewId ?? null
  if (views.length === 0) return null
  return (
    <>
      <DropdownHead>{title}</DropdownHead>
      <ul>
        {views.map((view) => (
          <li key={view.id} className={css.view}>
            <button
              type="button"
              className={dropdownItem}
              aria-pressed={view === shown}
              onClick={() => {
                list.replace(view.state)
                close()
              }}
            >
              <span className="clip">{view.name}</span>
              {!view.isMine && <span className="faint clip">{view.ownerName}</span>}
              {view.isMine && view.isShared && <span className="faint">shared</span>}
            </button>
            <DefaultButton list={list.name} view={view} isDefault={view.id === opensWith} />
            {view.mayChange && <RemoveButton view={view} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function DefaultButton({ list, view, isDefault }: { list: string; view: SavedView; isDefault: boolean }) {
  const words = isDefault
    ? `The list opens with ${view.name}. Open it plain`
    : `Open the list with ${view.name}`
  const Icon = isDefault ? IconStarFilled : IconStar
  return (
    <button
      type="button"
      className={css.icon}
      aria-label={words}
      title={words}
      aria-pressed={isDefault}
      onClick={() => void setListPreference(list, { defaultViewId: isDefault ? null : view.id })}
    >
      <Icon size={14} stroke={1.7} aria-hidden="true" />
    </button>
  )
}

function RemoveButton({ view }: { view: SavedView }) {
  const { list, name, state, isShared } = view
  const putBack = async (): Promise<void> => {
    const { error } = await fetcher.POST('/api/v1/saved-views', { body: { list, name, state, isShared } })
    if (error) return toastProblem(error)
    await refreshViews()
  }
  const remove = async (): Promise<void> => {
    const { error } = await fetcher.DELETE('/api/v1/saved-views/{id}', { params: { path: { id: view.id } } })
    if (error) return toastProblem(error)
    await refreshViews()
    // A view of somebody else’s cannot be put back as theirs.
    const undo = view.isMine ? { action: { label: 'Undo', act: () => void putBack() } } : {}
    await toast({ words: `View “${name}” removed.`, ...undo })
  }
  return (
    <button
      type="button"
      className={css.icon}
      aria-label={`Remove ${name}`}
      title={`Remove ${name}`}
      onClick={() => void remove()}
    >
      <IconTrash size={14} stroke={1.7} aria-hidden="true" />
    </button>
  )
}

/** A name that one has already replaces that view. */
function SaveAs({ list, onSaved }: { list: List; onSaved: () => void }) {
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const views = useSavedViews(list.name)
  const same = views?.find((view) => view.isMine && view.name.toLowerCase() === name.trim().toLowerCase())
  const save = async (): Promise<void> => {
    const body = { name: name.trim(), state: stateOf(list.search), isShared }
    const { error } = same
      ? await fetcher.PATCH('/api/v1/saved-views/{id}', { params: { path: { id: same.id } }, body })
      : await fetcher.POST('/api/v1/saved-views', { body: { ...body, list: list.name } })
    if (error) return toastProblem(error)
    await refreshViews()
    onSaved()
    await toast({ words: `View “${body.name}” saved${isShared ? ' for everybody' : ''}.` })
  }
  return (
    <form
      className={css.save}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void save()
      }}
    >
      <DropdownHead>Save what is shown</DropdownHead>
      <input
        aria-label="Name of the view"
        placeholder="Name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <label className={dropdownItem}>
        <input
          type="checkbox"
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        Everybody sees it
      </label>
      {isShared && (
        <p className="meta faint">
          Its name and what it filters by are read by everybody inside, whatever account they name.
        </p>
      )}
      <button type="submit" className="btn small" disabled={name.trim() === ''}>
        {same ? 'Replace view' : 'Save view'}
      </button>
    </form>
  )
}
