//! Which rules flows prove, with a catalogue made up for it.

use seatdesk::{
    domain::language::Lang,
    flow::{
        check::{Options, check},
        coverage::Coverage,
        rules::Rules,
        shipped,
        stage::Worlds,
    },
};

use super::Folder;
use crate::support::stage::context;

/// Two rules of articles, one that is cut, one of another source.
const RULES: &str = "
[[rule]]
id = \"LM-01\"
source = [\"S2\"]
text = \"The first holds so.\"

[[rule]]
id = \"LM-02\"
source = [\"PROP\", \"S1\"]
text = \"The second holds so.\"

[[rule]]
id = \"LM-03\"
source = [\"S1\"]
text = \"The third is not built.\"
cut = true

[[rule]]
id = \"LM-04\"
source = [\"EXT\"]
text = \"The fourth is of no article.\"
";

/// What these flows prove, each played in both languages.
async fn proven(flows: &[&str]) -> Coverage {
    let mut coverage = Coverage::new(Rules::read(RULES).unwrap());
    for (at, steps) in flows.iter().enumerate() {
        let mut flow = Folder::with(steps).read().unwrap();
        flow.id = format!("f{at}");
        let mut passed = true;
        for lang in Lang::ALL {
            let options = Options { lang: Some(lang), ..Options::new(context()) };
            passed &= check(&flow, &options, &mut Worlds::default()).await.unwrap().passed();
        }
        coverage.note(&flow, passed);
    }
    coverage
}

fn unproven(coverage: &Coverage) -> Vec<&str> {
    coverage.unproven().iter().map(|rule| rule.id.as_str()).collect()
}

/// A rule without a flow is missed; one that is cut, or comes from elsewhere, is not.
#[tokio::test]
async fn rules_of_articles_need_a_flow() {
    let nothing = proven(&[]).await;
    assert_eq!(unproven(&nothing), ["LM-01", "LM-02"]);
    let one = "[[step]]\nid = \"x\"\ncovers = [\"LM-01\", \"LM-03\", \"LM-04\"]\nexpect = { text = \"Ada Obi\" }\n";
    let some = proven(&[one]).await;
    assert_eq!(unproven(&some), ["LM-02"]);
    assert_eq!(some.of_articles().map(|(_, proofs)| proofs.len()).collect::<Vec<_>>(), [1, 0]);
    assert!(some.problems().is_empty());
}

/// A flow that fails in one language proves nothing, and does not take away what another proves.
#[tokio::test]
async fn a_flow_that_fails_does_not_count() {
    let step =
        |text: &str| format!("[[step]]\nid = \"x\"\ncovers = [\"LM-01..LM-02\"]\nexpect = {{ text = {text} }}\n");
    let (passes, fails) = (step("\"Ada Obi\""), step("\"Users\""));
    assert_eq!(unproven(&proven(&[&fails]).await), ["LM-01", "LM-02"]);
    let both = proven(&[&fails, &passes]).await;
    assert!(unproven(&both).is_empty());
    assert!(both.of_articles().all(|(_, proofs)| proofs.iter().map(ToString::to_string).eq(["f1/x"])));
}

/// What is covered and is no rule is told with its place, whether the flow passes or not.
#[tokio::test]
async fn what_is_no_rule_is_told() {
    for text in ["Ada Obi", "Nobody"] {
        let steps =
            format!("[[step]]\nid = \"x\"\ncovers = [\"LM-1\", \"LM-02..09\"]\nexpect = {{ text = \"{text}\" }}\n");
        let coverage = proven(&[&steps]).await;
        let problems: Vec<String> = coverage.problems().iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), 2, "{problems:?}");
        let end = "a.flow.toml:6:1: it covers \"LM-1\", which is no rule of assets/rules.toml; did you mean \"LM-01\"?";
        assert!(problems[0].ends_with(end), "{problems:?}");
        assert_eq!(unproven(&coverage), ["LM-01", "LM-02"]);
    }
}

/// A step that may be left out proves nothing, so that it cannot say it does.
#[test]
fn an_optional_step_covers_nothing() {
    let problems = Folder::with("[[step]]\nid = \"x\"\noptional = true\ncovers = [\"LM-01\"]\n").read().unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("a.flow.toml:9:1: a step that may be left out proves nothing"), "{problems:?}");
}

/// Repeated steps prove each for itself.
#[tokio::test]
async fn repeated_steps_are_told_apart() {
    let coverage =
        proven(&["[[step]]\nid = \"x\"\nrepeat = 2\ncovers = [\"LM-01\"]\nexpect = { text = \"Ada Obi\" }\n"]).await;
    let (_, proofs) = coverage.of_articles().next().unwrap();
    assert_eq!(proofs.iter().map(ToString::to_string).collect::<Vec<_>>(), ["f0/x#1", "f0/x#2"]);
}

/// The flows that come with the program can be read by their ids, with what they include, and name no rule that there is
/// not.
#[test]
fn flows_that_come_with_the_program_name_rules_that_there_are() {
    let ids = shipped::ids().unwrap();
    assert!(ids.len() > 60 && ids.is_sorted(), "the search itself has gone blind");
    let mut coverage = Coverage::new(Rules::shipped().unwrap());
    for id in &ids {
        let flow = shipped::read(id, &context().languages).unwrap_or_else(|unread| panic!("{unread}"));
        assert_eq!(&flow.id, id);
        coverage.note(&flow, true);
    }
    assert!(coverage.problems().is_empty(), "{:?}", coverage.problems());
    assert!(shipped::read("no-such-flow", &context().languages).is_err());
}
