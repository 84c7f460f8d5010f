export function ConsoleScreen() {
  return <main>ConsoleScreen</main>;
}
