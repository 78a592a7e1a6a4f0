#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { freshCommandLine } from './fresh.js'

const { main } = await import(pathToFileURL(await freshCommandLine()).href)
process.exitCode = await main(process.argv.slice(2))
