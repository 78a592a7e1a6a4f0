import { spawnSync } from 'node:child_process'

/** Runs a step of training and shows what it says; ends everything where it fails. */
export const runCommand = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status === 0) return
  console.error(`${command} ${args[0]} failed.`)
  process.exit(1)
}
