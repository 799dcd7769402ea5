//! Which rules flows prove: for each rule the flows that name it in their `covers` and have passed.

use super::{
    rules::{FILE, Rule, Rules},
    script::{At, Flow, Problem},
};
use crate::ui::text::nearest;

/// The rules, each with what proves it.
#[derive(Debug)]
pub struct Coverage {
    rules: Rules,
    /// For each rule the flows that prove it, in the order in which they were noted.
    proofs: Vec<Vec<Proof>>,
    problems: Vec<Problem>,
}

/// What proves a rule. Displayed as the flow's id, or as `flow/step`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The flow's id.
    pub flow: String,
    /// The step that says so; none when the whole flow does.
    pub step: Option<String>,
}

impl std::fmt::Display for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.step {
            Some(step) => write!(f, "{}/{step}", self.flow),
            None => f.write_str(&self.flow),
        }
    }
}

impl Coverage {
    /// Nothing is proven yet.
    pub fn new(rules: Rules) -> Self {
        let proofs = vec![Vec::new(); rules.all().len()];
        Self { rules, proofs, problems: Vec::new() }
    }

    /// Takes in a flow. What it covers counts only when it has passed; what it names and is no rule is a problem anyhow.
    pub fn note(&mut self, flow: &Flow, passed: bool) {
        let head = flow.covers.iter().map(|name| (&flow.at, None, name));
        let steps =
            flow.steps.iter().flat_map(|step| step.covers.iter().map(move |name| (&step.at, Some(&step.id), name)));
        for (at, step, name) in head.chain(steps) {
            let Some(places) = self.rules.named(name) else {
                let problem = self.unknown(at, name);
                self.problems.push(problem);
                continue;
            };
            if !passed {
                continue;
            }
            let proof = Proof { flow: flow.id.clone(), step: step.cloned() };
            for place in places {
                if let Some(proofs) = self.proofs.get_mut(place).filter(|proofs| !proofs.contains(&proof)) {
                    proofs.push(proof.clone());
                }
            }
        }
    }

    fn unknown(&self, at: &At, name: &str) -> Problem {
        let near = nearest(name, self.rules.all().iter().map(|rule| rule.id.as_str()));
        let near = near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        Problem { at: at.clone(), what: format!("it covers {name:?}, which is no rule of {FILE}{near}") }
    }

    /// The rules of HubSpot's articles that are built, each with what proves it.
    pub fn of_articles(&self) -> impl Iterator<Item = (&Rule, &[Proof])> {
        let all = self.rules.all().iter().zip(self.proofs.iter().map(Vec::as_slice));
        all.filter(|(rule, _)| rule.is_of_an_article())
    }

    /// Those of them that nothing proves.
    pub fn unproven(&self) -> Vec<&Rule> {
        self.of_articles().filter(|(_, proofs)| proofs.is_empty()).map(|(rule, _)| rule).collect()
    }

    /// What flows cover and is no rule.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}
