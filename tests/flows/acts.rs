//! The player finds the keys for what is meant, and says so when there are none.

use ratatui::layout::Size;
use seatdesk::{
    domain::language::Lang,
    flow::{
        player::Stuck,
        script::{Act, Intent},
    },
    ui::layout::WidgetId,
};

use super::Folder;
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BOTH, PARTNER_SUPER, SUPER, VIEWER, records},
};

/// The acts of a step, as a file writes them.
fn acts(fields: &str) -> Vec<Act> {
    let flow = Folder::with(&format!("[[step]]\nid = \"x\"\n{fields}\n")).read().unwrap();
    flow.steps.into_iter().flat_map(|step| step.acts).map(|(_, act)| act).collect()
}

/// Does what a step says, and answers what stood in the way.
async fn act(person: &mut Person, fields: &str) -> Result<(), Stuck> {
    for act in acts(fields) {
        person.act(&act).await?;
    }
    assert_eq!(person.faults(), Vec::<String>::new());
    Ok(())
}

/// Acts are done in the order in which they are written.
#[tokio::test]
async fn acts_keep_their_order() {
    let stage = Stage::of(records()).await;
    let mut person = stage.pilot(SUPER, (80, 24), Lang::En);
    act(&mut person, "keys = \"/\"\ntype = \"both\"").await.unwrap();
    person.sees("1 of 5 users");
    let mut person = stage.pilot(SUPER, (80, 24), Lang::En);
    act(&mut person, "type = \"?\"\nkeys = \"Esc\"\npaste = \"x\"").await.unwrap();
    assert_eq!(person.bells(), 1, "nothing takes a paste in the pane");
}

/// Each part of the wizard's pages that can have the focus is reached by keys, from wherever the focus is.
#[tokio::test]
async fn every_part_of_the_wizard_is_reached() {
    let stage = Stage::of(records()).await;
    let mut person = stage.pilot(SUPER, (60, 16), Lang::Fr);
    act(&mut person, "do = \"users.create\"\ntype = \"a@x.io b@x.io \"").await.unwrap();
    for widget in [WidgetId::WizardAddresses, WidgetId::WizardNext, WidgetId::WizardBack, WidgetId::WizardField] {
        person.reach(widget).await.unwrap();
        assert_eq!(person.model().focus(), widget);
    }
    act(&mut person, "do = \"wizard.next-button\"").await.unwrap();
    act(&mut person, "do = \"wizard.review-section\"").await.unwrap();
    assert_eq!(person.model().focus(), WidgetId::WizardReview, "a section opens, and what is in it has the focus");
    act(&mut person, "do = \"wizard.narrow-section\"").await.unwrap();
    assert_eq!(person.model().focus(), WidgetId::WizardDontNarrow);
}

/// What no key reaches is an error that says how far they go.
#[tokio::test]
async fn what_is_not_reached_is_told() {
    let stage = Stage::of(records()).await;
    let mut person = stage.pilot(SUPER, (80, 24), Lang::En);
    let stuck = act(&mut person, "do = \"wizard.links\"").await.unwrap_err();
    let reached = "users.table".to_owned();
    assert_eq!(stuck, Stuck::NotReached { wanted: "wizard.links", reached });
    assert_eq!(act(&mut person, "do = \"wizard.next\"").await, Err(Stuck::NoKey("wizard.next")));
    assert_eq!(act(&mut person, "pick = \"Nobody\"").await, Err(Stuck::NoRow("Nobody".to_owned())));
    act(&mut person, "pick = \"Nº 4\"").await.unwrap_or_else(|stuck| panic!("{stuck}"));
    let mut viewer = stage.pilot(VIEWER, (80, 24), Lang::En);
    let refused = act(&mut viewer, "do = \"users.create\"").await.unwrap_err();
    assert_eq!(refused, Stuck::Refused("users.create", "Needs: Add and edit users.".to_owned()));
    viewer.keys("q").await;
    assert_eq!(act(&mut viewer, "keys = \"Up\"").await, Err(Stuck::Over));
}

/// An action without a key of its own is done through the palette, in either language.
#[tokio::test]
async fn the_palette_does_what_has_no_key() {
    let stage = Stage::of(records()).await;
    for lang in Lang::ALL {
        let mut person = stage.pilot(SUPER, (80, 24), lang);
        act(&mut person, "do = \"go.audit-log\"").await.unwrap();
        assert_eq!(person.model().screen_name(), "audit-log");
        assert!(person.model().overlays.is_empty(), "{}", person.screen());
    }
}

/// Language, operator, account and window are switched by the program's own means.
#[tokio::test]
async fn a_person_switches_who_and_how() {
    let stage = Stage::of(records()).await;
    let mut person = stage.pilot(SUPER, (80, 24), Lang::En);
    act(&mut person, "lang = \"fr\"\nresize = [100, 30]").await.unwrap();
    assert_eq!((person.viewer().lang, person.viewer().size), (Lang::Fr, Size::new(100, 30)));
    for (who, address) in [("user_admin", ADD_EDIT), ("viewer", VIEWER), ("user_and_billing_admin", BOTH)] {
        act(&mut person, &format!("as = \"{who}\"")).await.unwrap();
        assert_eq!(person.model().actor, stage.actor(address), "{who}");
    }
    act(&mut person, &format!("as = \"{PARTNER_SUPER}\"")).await.unwrap();
    assert_eq!(person.model().actor, stage.actor(PARTNER_SUPER));
    act(&mut person, "account = 8812345").await.unwrap();
    assert_eq!(person.model().actor.hub, stage.actor(SUPER).hub);
    assert_eq!(act(&mut person, "as = \"nobody@x.io\"").await, Err(Stuck::NoPersona));
    // With a wizard open nobody switches.
    act(&mut person, "as = \"super_admin\"\ndo = \"users.create\"").await.unwrap();
    assert_eq!(act(&mut person, "as = \"viewer\"").await, Err(Stuck::NoKey("operator.switch")));
}

/// The clock moves on to a time, a day, by a span, to an event; never back.
#[tokio::test]
async fn the_clock_moves_on() {
    let stage = Stage::of(records()).await;
    let mut person = stage.pilot(SUPER, (80, 24), Lang::En);
    for (to, now) in [
        ("+90min", "2026-08-20T11:00:00Z"),
        ("+1mo", "2026-09-20T11:00:00Z"),
        ("2026-10-02", "2026-10-02T00:00:00Z"),
        ("2026-10-02T09:00[Europe/Paris]", "2026-10-02T07:00:00Z"),
    ] {
        act(&mut person, &format!("clock_to = \"{to}\"")).await.unwrap();
        assert_eq!(stage.hub.now().to_string(), now, "{to}");
    }
    person.sees("2 Oct 2026");
    assert!(matches!(act(&mut person, "clock_to = \"2026-10-01\"").await, Err(Stuck::Clock(_))));
    assert_eq!(act(&mut person, "clock_to = \"invite_expiry\"").await, Err(Stuck::NoEvent));
    assert_eq!(stage.hub.now().to_string(), "2026-10-02T07:00:00Z");
    act(&mut person, "clock_to = \"next_renewal\"").await.unwrap();
    assert_eq!(stage.hub.now().to_string(), "2026-12-01T00:00:00Z");
}

/// Keys are named as files name them or as screens show them.
#[test]
fn keys_have_two_names() {
    let keys = |text: &str| match acts(&format!("keys = \"{text}\"")).as_slice() {
        [Act::Keys(keys)] => keys.iter().map(ToString::to_string).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(keys("Ctrl-N Alt-B Shift-Tab Ctrl-Alt-Left"), ["C-n", "M-b", "S-Tab", "C-M-Left"]);
    assert_eq!(keys("C-n M-b S-Tab - Space é"), ["C-n", "M-b", "S-Tab", "-", "Space", "é"]);
    // An action's name goes before that of a part of the screen.
    assert!(matches!(acts("do = \"help\"").as_slice(), [Act::Do(Intent::Action(_))]));
    assert!(matches!(acts("do = \"dialog.keep\"").as_slice(), [Act::Do(Intent::Widget(WidgetId::Answer(_)))]));
}
