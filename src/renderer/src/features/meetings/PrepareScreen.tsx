export function PrepareScreen() {
  return <main>PrepareScreen</main>;
}
