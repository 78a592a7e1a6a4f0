import { effect, signal } from '@preact/signals'
import { options, render } from 'preact'
import { Page } from './App.tsx'
import { applyTheme } from './look/apply-theme.ts'
import { renderWords } from './state/after-frame.ts'
import { type App, type AppParts, createApp } from './state/app.ts'
import { AppContext } from './state/context.ts'
import './look/app.css'

options.debounceRendering = renderWords

export interface Mounted {
  readonly app: App
  readonly unmount: () => void
}

/** Puts the app into `element`. The view is a value in, and `app.view` a signal out. */
export function mount(element: HTMLElement, parts: Omit<AppParts, 'systemTheme'>): Mounted {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const systemTheme = signal<'light' | 'dark'>(dark.matches ? 'dark' : 'light')
  const onScheme = () => {
    systemTheme.value = dark.matches ? 'dark' : 'light'
  }
  dark.addEventListener('change', onScheme)
  const app = createApp({ ...parts, systemTheme })
  const stop = effect(() => applyTheme(element, app.themeName.value))
  render(
    <AppContext.Provider value={app}>
      <Page />
    </AppContext.Provider>,
    element,
  )
  return {
    app,
    unmount: () => {
      stop()
      dark.removeEventListener('change', onScheme)
      render(null, element)
    },
  }
}
