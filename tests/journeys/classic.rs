//! The classic flow of 2017 at the keyboard: races, two sessions, typing ahead, the record of a classic user, the setting.

use std::sync::Arc;

use ratatui::layout::Size;
use seatdesk::{
    domain::{
        access::{ClassicGrant, ClassicRole, ClassicScope},
        audit::AuditAction,
        hub_id::HubId,
        language::Lang,
        mail::MailKind,
        subscription::Product,
    },
    ui::{
        context::Context,
        layout::WidgetId,
        overlays::{Overlay, Question},
        permissions::classic::Item,
        screens::user_record::State as Record,
        users_flow::UsersFlow,
        viewer::Viewer,
        wizards::classic_add_user::{Focus, Page, State},
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, tell},
};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{SUPER, records},
};

const DEE: &str = "dee@garage-band.example";
const RUDY: &str = "rudy@garage-band.example";
const JUNO: &str = "juno@garage-band.example";
const BEA: &str = "bea@garage-band.example";
const MIA: &str = "mia@garage-band.example";
const NOOR: &str = "noor.hartmann@northwind.example";

fn garage() -> HubId {
    HubId::try_from(8_812_630).unwrap()
}

fn flow(pilot: &Person) -> Option<&State> {
    pilot.model().overlays.iter().find_map(|overlay| match overlay {
        Overlay::ClassicAddUser(flow) => Some(flow.as_ref()),
        _ => None,
    })
}

fn record(pilot: &Person) -> Option<&Record> {
    pilot.model().overlays.iter().find_map(|overlay| match overlay {
        Overlay::UserRecord(record) => Some(record.as_ref()),
        _ => None,
    })
}

fn grant(stage: &Stage, address: &str) -> ClassicGrant {
    stage.user(garage(), address).unwrap().access.classic().unwrap().clone()
}

/// Walks down to something of the form.
async fn reach(pilot: &mut Person, item: Item) {
    for _ in 0..Item::ALL.len() {
        if pilot.model().focus() == WidgetId::ClassicItem(item) {
            return;
        }
        pilot.keys("Down").await;
    }
    panic!("{item:?} is not reached\n{}", pilot.screen());
}

async fn details(pilot: &mut Person, email: &str) {
    pilot.keys("c").await.type_text(email).await.keys("Tab").await.type_text("Mia").await.keys("Tab").await;
    pilot.type_text("Keys").await.keys("C-n").await;
    assert_eq!(flow(pilot).map(|flow| flow.page), Some(Page::Role), "{}", pilot.screen());
}

async fn open_record(pilot: &mut Person, text: &str) {
    pilot.keys("/").await.type_text(text).await.keys("Enter Enter").await;
    assert!(record(pilot).is_some(), "{}", pilot.screen());
}

/// LEG-02, SM-1: Back, a resize to the smallest window and Esc with Keep editing lose nothing of what was typed and chosen;
/// Discard leaves, and nothing was written.
#[tokio::test]
async fn nothing_is_lost_unasked() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(DEE, size, lang);
        details(&mut pilot, MIA).await;
        reach(&mut pilot, Item::Import).await;
        pilot.keys("Space C-n Space").await;
        let typed = flow(&pilot).unwrap().clone();
        assert!(!typed.send_welcome && typed.form.grant.import);
        pilot.keys("M-b M-b").await;
        assert_eq!(flow(&pilot).unwrap().page, Page::Details);
        pilot.resize(60, 16).await.keys("C-n").await.resize(200, 60).await.keys("C-n").await;
        pilot.resize(size.0, size.1).await;
        assert_eq!(flow(&pilot).unwrap(), &typed);
        pilot.keys("Esc").await.sees(tell(
            lang,
            "Nobody has been created yet",
            "Aucun utilisateur n'a encore été créé",
        ));
        pilot.keys("Enter").await;
        assert_eq!(flow(&pilot).unwrap(), &typed);
        // So does leaving the program.
        pilot.keys("q").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::QuitUnsaved { kept: false }));
        pilot.keys("Enter Esc Tab Enter").await;
        assert!(flow(&pilot).is_none() && pilot.dialog().is_none(), "{}", pilot.screen());
    }
    assert!(stage.dump().await == before);
}

/// LEG-03, LEG-04, LEG-05: pasted and typed names; an address with blanks around it; a known one locks the names, and leaves
/// them to be typed when it is known no more.
#[tokio::test]
async fn names_come_and_go_with_the_address() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(DEE, (80, 24), Lang::En);
    pilot.keys("c").await.paste(&format!(" {NOOR} \n")).await.keys("Down").await;
    let known = flow(&pilot).unwrap();
    assert!(known.names_known && known.focus == Focus::NextButton);
    assert_eq!((known.first_name.text(), known.last_name.text()), ("Noor", "Hartmann"));
    pilot.sees("HubSpot knows this person");
    pilot.keys("Up C-u").await.type_text("kay@x.io").await.keys("Tab").await;
    let unknown = flow(&pilot).unwrap();
    assert!(!unknown.names_known && unknown.first_name.is_empty() && unknown.last_name.is_empty());
    assert_eq!(unknown.focus, Focus::FirstName);
    pilot.paste("Mia\tLou").await.keys("C-n").await.sees("Enter a last name.").misses("Enter a first name.");
    assert_eq!(flow(&pilot).unwrap().focus, Focus::LastName);
    pilot.type_text("K").await.misses("Enter a last name.");
    // What was typed by hand stays when another address is unknown as well.
    pilot.keys("S-Tab S-Tab C-u").await.type_text(MIA).await.keys("Tab").await;
    assert_eq!(flow(&pilot).unwrap().first_name.text(), "Mia Lou");
}

/// ER-03: somebody else adds the same person meanwhile; Finish leads back to the address, with the way to that user, and it
/// works once they are gone again.
#[tokio::test]
async fn somebody_else_adds_the_same_person() {
    let stage = Stage::fixture("demo").await;
    let mut first = stage.pilot(DEE, (80, 24), Lang::En);
    let mut second = stage.pilot(RUDY, (80, 24), Lang::Fr);
    details(&mut first, MIA).await;
    details(&mut second, "MIA@garage-band.example").await;
    first.keys("C-n C-n").await;
    assert_eq!(flow(&first).unwrap().page, Page::Done);
    second.keys("C-n C-n").await.sees("Déjà utilisateur ici");
    let back = flow(&second).unwrap();
    assert_eq!((back.page, back.focus, back.form.grant.role), (Page::Details, Focus::Email, ClassicRole::User));
    // The first takes them away again, by the Actions menu.
    first.keys("Esc Enter a").await;
    while !first.region(WidgetId::RecordActions).lines().any(|line| line.contains("Delete")) {
        first.keys("Down").await;
    }
    first.keys("End Enter S-Tab Enter").await;
    assert!(stage.user(garage(), MIA).is_none(), "{}", first.screen());
    second.settle().await.misses("Déjà utilisateur ici");
    second.keys("Tab").await.type_text("Mia").await.keys("Tab").await.type_text("Keys").await.keys("C-n C-n C-n").await;
    assert!(stage.user(garage(), MIA).is_some(), "{}", second.screen());
}

/// PM-02: who loses the right while the flow is open is told so at Finish, and keeps what was typed.
#[tokio::test]
async fn the_right_is_asked_for_at_finish() {
    let stage = Stage::fixture("demo").await;
    let mut rudy = stage.pilot(RUDY, (80, 24), Lang::En);
    details(&mut rudy, MIA).await;
    rudy.keys("C-n").await;
    let mut dee = stage.pilot(DEE, (80, 24), Lang::En);
    open_record(&mut dee, "rudy").await;
    dee.keys("p End Home").await;
    reach(&mut dee, Item::Role(ClassicRole::User)).await;
    dee.keys("Enter C-s C-s").await.sees("saved");
    assert_eq!(grant(&stage, RUDY).role, ClassicRole::User);
    rudy.settle().await.keys("C-n").await.sees("Needs: Super Admin, or the classic role Administrator.");
    rudy.keys("Enter").await;
    assert_eq!(flow(&rudy).map(|flow| flow.page), Some(Page::Welcome));
    assert!(stage.user(garage(), MIA).is_none());
}

/// What is typed ahead of the answer does not close the page with the link.
#[tokio::test]
async fn typing_ahead_leaves_the_link_in_sight() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(DEE, (80, 24), Lang::En);
    details(&mut pilot, MIA).await;
    pilot.keys("C-n").await.hurry("C-n C-n Esc q").await.settle().await;
    assert_eq!(flow(&pilot).map(|flow| flow.page), Some(Page::Done), "{}", pilot.screen());
    let mails = stage.mails(garage()).await;
    assert_eq!(mails.len(), 2);
    assert!(mails.contains(&(MailKind::ClassicWelcome, vec![MIA.to_owned()])), "{mails:?}");
}

/// LEG-26: the welcome's link leads to the sign-up page, and the colleague is Active then, with the role that was chosen.
#[tokio::test]
async fn the_colleague_signs_up_with_the_welcome() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(DEE, (80, 24), Lang::En);
    details(&mut pilot, MIA).await;
    pilot.keys("C-n C-n Esc o End s").await.type_text(MIA).await.keys("Tab Tab Tab").await;
    pilot.type_text("secret secret").await.keys("Enter").await.sees("has signed up");
    let user = stage.user(garage(), MIA).unwrap();
    assert!(user.password_set && user.seat.is_none());
    assert_eq!(grant(&stage, MIA), ClassicGrant::defaults(ClassicRole::User));
}

/// PM-02: the record of a classic user opens the same form; what was edited is kept until it is saved, and saved as a whole.
#[tokio::test]
async fn a_grant_is_edited_in_the_record() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(RUDY, size, lang);
        open_record(&mut pilot, "bea").await;
        pilot.keys("p").await.sees(tell(lang, "Sales role", "Rôle de vente"));
        reach(&mut pilot, Item::View).await;
        pilot.keys("Enter Home Enter").await;
        reach(&mut pilot, Item::Product(Product::Cms)).await;
        // Leaving the editor asks.
        pilot.keys("Space Esc").await.sees(tell(lang, "Keep editing", "Garder la saisie"));
        pilot.keys("Enter C-s").await;
        assert!(record(&pilot).unwrap().has_edits() && stage.audit(garage()).await.is_empty());
        pilot.keys("Esc Enter C-s").await.sees(tell(lang, "saved", "enregistré"));
        let bea = grant(&stage, BEA);
        assert_eq!((bea.view, bea.edit), (ClassicScope::Everything, ClassicScope::Owned));
        assert!(bea.products.has(Product::Cms) && bea.has_sales());
        let audit = stage.audit(garage()).await;
        let [entry] = audit.as_slice() else { panic!("{audit:?}") };
        assert_eq!(entry.action, AuditAction::PermissionsChanged);
        assert_eq!(&*entry.detail["classic.view"], "-owned+unassigned +everything");
        assert_eq!(&*entry.detail["classic.product_cms"], "+access");
        // Discard leaves it as it is.
        pilot.keys("p").await;
        reach(&mut pilot, Item::Export).await;
        pilot.keys("Space C-s Esc Tab Enter").await;
        assert!(record(&pilot).is_none() && grant(&stage, BEA) == bea, "{}", pilot.screen());
    }
}

/// PM-02: who may not edit a grant reads it, and is told who may.
#[tokio::test]
async fn others_read_the_grant() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(JUNO, (80, 24), Lang::En);
    open_record(&mut pilot, "bea").await;
    pilot.sees("Needs: Super Admin, or the classic role Administrator.");
    pilot.keys("p").await;
    assert!(record(&pilot).unwrap().drawer.is_some() && !record(&pilot).unwrap().may_edit_permissions());
}

/// Two sessions edit one grant: it is asked about with both values, and either answer counts.
#[tokio::test]
async fn two_sessions_edit_one_grant() {
    for mine in [true, false] {
        let stage = Stage::fixture("demo").await;
        let mut one = stage.pilot(DEE, (80, 24), Lang::En);
        let mut two = stage.pilot(RUDY, (80, 24), Lang::Fr);
        open_record(&mut one, "bea").await;
        open_record(&mut two, "bea").await;
        for (pilot, item) in [(&mut one, Item::Import), (&mut two, Item::BulkDelete)] {
            pilot.keys("p").await;
            reach(pilot, item).await;
            pilot.keys("Space C-s").await;
        }
        one.keys("C-s").await.sees("saved");
        two.settle().await.keys("C-s").await.sees("Quelqu'un d'autre l'a modifié aussi");
        assert!(two.region(WidgetId::Dialog).contains("autorisations ajustées"), "{}", two.screen());
        two.keys(if mine { "Tab Enter" } else { "Tab Tab Enter" }).await;
        let bea = grant(&stage, BEA);
        assert_eq!((bea.import, bea.bulk_delete), (!mine, mine), "{}", two.screen());
        assert!(!record(&two).unwrap().has_edits());
    }
}

/// Domain 0.5: who gives up the right to administer users is asked, and the record is one to read then; nobody takes the
/// last product from themselves.
#[tokio::test]
async fn own_rights_are_given_up_after_a_question() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(RUDY, (80, 24), Lang::En);
    open_record(&mut pilot, "rudy").await;
    pilot.keys("p").await;
    reach(&mut pilot, Item::Product(Product::Sales)).await;
    pilot.keys("Space C-s C-s").await.sees("You cannot take the last product from yourself.");
    pilot.keys("Enter").await;
    assert!(record(&pilot).unwrap().has_edits());
    pilot.keys("p").await;
    reach(&mut pilot, Item::Product(Product::Sales)).await;
    pilot.keys("Space Home").await;
    reach(&mut pilot, Item::Role(ClassicRole::SalesManager)).await;
    pilot.keys("Enter C-s C-s").await.sees("Take your own rights away?");
    assert_eq!(grant(&stage, RUDY).role, ClassicRole::Administrator);
    pilot.keys("S-Tab Enter").await;
    assert_eq!(grant(&stage, RUDY).role, ClassicRole::SalesManager, "{}", pilot.screen());
    assert!(!record(&pilot).unwrap().may_edit_permissions());
}

/// A record whose user is removed with the last product goes on to who stood next in the list.
#[tokio::test]
async fn the_record_goes_on_after_a_removal() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(DEE, (80, 24), Lang::Fr);
    pilot.keys("Home Enter p").await;
    reach(&mut pilot, Item::Product(Product::Sales)).await;
    pilot.keys("Space C-s C-s").await.sees("n'a accès à aucun produit et sera supprimé");
    pilot.keys("Enter").await;
    assert!(stage.user(garage(), BEA).is_some() && record(&pilot).unwrap().has_edits());
    pilot.keys("C-s S-Tab Enter").await.sees("Bea Fontenot a été supprimé");
    assert!(stage.user(garage(), BEA).is_none());
    assert_eq!(record(&pilot).map(|record| record.name.as_str()), Some("Dee Marchbanks"), "{}", pilot.screen());
    assert!(!record(&pilot).unwrap().has_edits());
}

/// A user who is deleted while their grant is edited: the record says so, and no key does anything to anybody else.
#[tokio::test]
async fn a_user_is_deleted_while_edited() {
    let stage = Stage::fixture("demo").await;
    let mut one = stage.pilot(RUDY, (80, 24), Lang::En);
    open_record(&mut one, "bea").await;
    one.keys("p").await;
    reach(&mut one, Item::Import).await;
    one.keys("Space C-s").await;
    let mut two = stage.pilot(DEE, (80, 24), Lang::En);
    open_record(&mut two, "bea").await;
    two.keys("a End Enter S-Tab Enter").await;
    assert!(stage.user(garage(), BEA).is_none(), "{}", two.screen());
    one.settle().await.sees("Bea Fontenot").sees("Not saved: Permissions.");
    one.keys("Esc").await;
    assert!(record(&one).is_none());
}

/// AMB-13: the setting says which flow the button opens, in whatever account; both flows stay in the palette.
#[tokio::test]
async fn the_setting_says_which_flow_the_button_opens() {
    let stage = Stage::of(records()).await;
    for (setting, classic) in [(UsersFlow::Auto, false), (UsersFlow::Modern, false), (UsersFlow::Classic, true)] {
        let context = Context { users_flow: setting, ..Context::shipped().unwrap() };
        let viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
        let open = |context: &Arc<Context>| {
            Person::open(stage.hub.clone(), Arc::clone(context), stage.actor(SUPER), viewer.clone(), stage.ports())
        };
        let context = Arc::new(context);
        let mut pilot = open(&context);
        let label = if classic { "Add user" } else { "Create user" };
        assert!(pilot.region(WidgetId::Breadcrumb).contains(label), "{}", pilot.screen());
        pilot.keys("c").await;
        assert_eq!((flow(&pilot).is_some(), pilot.wizard().is_some()), (classic, !classic), "{setting:?}");
        if classic {
            pilot.sees("This is the flow of 2017");
        }
        for (words, is_classic) in [("flow of 2017", true), ("Create user", false)] {
            let mut pilot = open(&context);
            pilot.keys("C-p").await.type_text(words).await.keys("Enter").await;
            assert_eq!((flow(&pilot).is_some(), pilot.wizard().is_some()), (is_classic, !is_classic), "{words}");
        }
    }
    let stage = Stage::fixture("demo").await;
    let modern = Arc::new(Context { users_flow: UsersFlow::Modern, ..Context::shipped().unwrap() });
    let viewer = Viewer::new(Size::new(80, 24), Lang::Fr, "hubspot");
    let mut pilot = Person::open(stage.hub.clone(), modern, stage.actor(DEE), viewer, stage.ports());
    pilot.keys("c").await;
    assert!(pilot.wizard().is_some() && flow(&pilot).is_none(), "{}", pilot.screen());
}

/// What a person tries with the mouse does what its key would.
#[tokio::test]
async fn the_mouse_chooses_as_keys_do() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(DEE, (120, 40), Lang::En);
    details(&mut pilot, MIA).await;
    for item in [Item::Role(ClassicRole::Administrator), Item::Crm, Item::Product(Product::Service)] {
        click(&mut pilot, WidgetId::ClassicItem(item), 0).await;
    }
    let chosen = flow(&pilot).unwrap().form.grant.clone();
    assert_eq!((chosen.role, chosen.crm_features), (ClassicRole::Administrator, false));
    assert!(chosen.products.has(Product::Service));
    click(&mut pilot, WidgetId::ClassicItem(Item::View), 0).await;
    click(&mut pilot, WidgetId::ClassicMenu, 3).await;
    assert_eq!(flow(&pilot).unwrap().form.grant.view, ClassicScope::Owned, "{}", pilot.screen());
    click(&mut pilot, WidgetId::WizardNext, 0).await;
    click(&mut pilot, WidgetId::ClassicWelcome, 0).await;
    assert!(!flow(&pilot).unwrap().send_welcome && flow(&pilot).unwrap().page == Page::Welcome);
}
