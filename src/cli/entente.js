#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { freshCommandLine } from './fresh.js'

const built = await freshCommandLine().catch((error) => {
  console.error(`entente: the command line does not build.\n${error.message}`)
  process.exit(1)
})
// a reader of our output that has seen enough (`| head`) is no fault
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const { main } = await import(pathToFileURL(built).href)
process.exitCode = await main(process.argv.slice(2))
