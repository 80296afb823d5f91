import { useEffect, useState } from 'preact/hooks';
import { addressOf, placeOf, type Place, type PlaceName } from './places.ts';

/** Where the address says the reader is, as it is and becomes; and a way to change it that leaves no step to go back to. */
export function usePlace(): [Place, (name: PlaceName, open: string) => void] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  const replace = (name: PlaceName, open: string) => {
    history.replaceState(null, '', addressOf(name, open));
    setPlace({ name, open });
  };
  return [place, replace];
}
