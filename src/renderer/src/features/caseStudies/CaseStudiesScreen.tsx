export function CaseStudiesScreen() {
  return <main>CaseStudiesScreen</main>;
}
