export function AgendaScreen() {
  return <main>AgendaScreen</main>;
}
