import { useEffect, useState } from 'preact/hooks'

export type Loading<T> = { readonly value: T | null; readonly fault: string | null }

/** The value of a promise that is made anew when `key` changes; a late answer to an old key is dropped. */
export function useLoaded<T>(load: () => Promise<T>, key: unknown): Loading<T> {
  const [state, setState] = useState<Loading<T> & { key: unknown }>({ value: null, fault: null, key })
  useEffect(() => {
    let wanted = true
    load().then(
      (value) => wanted && setState({ value, fault: null, key }),
      (fault: unknown) => wanted && setState({ value: null, fault: faultText(fault), key }),
    )
    return () => {
      wanted = false
    }
  }, [key])
  return state.key === key ? state : { value: null, fault: null }
}

const faultText = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))
