export function ExchangeScreen() {
  return <main>ExchangeScreen</main>;
}
