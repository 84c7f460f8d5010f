export function IssuesScreen() {
  return <main>IssuesScreen</main>;
}
