/** Says what happened and who was told, with a way back. */
import { asProblem } from '../api/problem.ts'

interface Toast {
  readonly words: string
  /** A way back, named by what it does; the toast goes when it is pressed. */
  readonly action?: { readonly label: string; readonly act: () => void }
}

/** Shows what was done. It goes by itself after eight seconds. */
export async function toast({ words, action }: Toast): Promise<void> {
  await show(words, action, 8000)
}

/** Shows what could not be done, with the server's own words. It stays until it is closed. */
export async function toastProblem(error: unknown): Promise<void> {
  const { title, detail } = asProblem(error)
  await show(detail === '' ? title : detail, undefined, false)
}

async function show(words: string, action: Toast['action'], autoClose: number | false) {
  const { notifications } = await import('@mantine/notifications')
  const id = `toast-${words}`
  notifications.hide(id)
  notifications.show({
    id,
    className: 'toast',
    autoClose,
    closeButtonProps: { 'aria-label': 'Close' },
    message: (
      <span className="toast-line">
        {words}
        {action && (
          <button
            type="button"
            onClick={() => {
              notifications.hide(id)
              action.act()
            }}
          >
            {action.label}
          </button>
        )}
      </span>
    ),
  })
}
