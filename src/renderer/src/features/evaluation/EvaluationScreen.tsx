export function EvaluationScreen() {
  return <main>EvaluationScreen</main>;
}
