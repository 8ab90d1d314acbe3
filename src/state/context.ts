import { createContext } from 'svelte';
import type { BodyStatus } from './body-status.svelte';
import type { DrawingDesk } from './drawing-desk.svelte';
import type { Explorer } from './explorer.svelte';
import type { Layers } from './layers.svelte';
import type { Library } from './library.svelte';
import type { Preferences } from './preferences.svelte';
import type { Router } from './router.svelte';

export const [getExplorer, setExplorer] = createContext<Explorer>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
export const [getBodyStatus, setBodyStatus] = createContext<BodyStatus>();
export const [getRouter, setRouter] = createContext<Router>();
export const [getLayers, setLayers] = createContext<Layers>();
export const [getLibrary, setLibrary] = createContext<Library>();
export const [getDesk, setDesk] = createContext<DrawingDesk>();
