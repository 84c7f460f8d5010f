export function ParticipantsScreen() {
  return <main>ParticipantsScreen</main>;
}
