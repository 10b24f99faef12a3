/** Every time zone that the browser knows, for forms. */
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone')
