export function securityHeaders(scripts?: readonly string[]): Record<string, string>;
export const CACHE: { readonly assets: string; readonly rest: string };
