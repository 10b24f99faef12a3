/** Where toasts stand: bottom left, above the tabs on a phone. Loaded after the first paint. */
import '@mantine/notifications/styles.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/Paper.css'
import { Notifications } from '@mantine/notifications'
import './toast.css'

/** The list of toasts. */
export function ToastHost() {
  return <Notifications position="bottom-left" limit={3} containerWidth={460} zIndex={30} />
}
