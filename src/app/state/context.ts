import { createContext } from 'preact'
import type { App } from './app.ts'

export const AppContext = createContext<App>(null as never)
