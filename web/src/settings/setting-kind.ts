/** What a page has to know of a setting: its words and its kind of control. */
import type { SettingKey } from './queries.ts'

export type SettingKind =
  | { readonly type: 'number'; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly type: 'minutes' }
  | { readonly type: 'choice'; readonly options: readonly { value: string; label: string }[] }
  | {
      readonly type:
        'text' | 'texts' | 'targets' | 'emergency' | 'tags' | 'person' | 'schedule' | 'regions' | 'month'
    }
  | { readonly type: 'numbers'; readonly unit: string }
  | { readonly type: 'parts'; readonly parts: readonly SettingPart[] }
  | { readonly type: 'signs' }
  | { readonly type: 'announced' }

/** One number of several that belong together. */
interface SettingPart {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step?: number
}

export interface SettingAbout {
  readonly key: SettingKey
  readonly label: string
  /** What it does, in one or two sentences. */
  readonly help: string
  readonly kind: SettingKind
}

export interface SettingGroup {
  readonly title: string
  readonly settings: readonly SettingAbout[]
}
