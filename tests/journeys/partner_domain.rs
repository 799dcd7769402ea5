//! Partners > Automation by keys, in both languages: the domain is typed, looked at, agreed to, and nothing is lost.

use seatdesk::{
    domain::{
        command::Command,
        guard::Actor,
        hub_id::HubId,
        language::Lang,
        mail::MailKind,
        partner::{PartnerCommand, PartnerReceipt, SetDomain, Tag},
        record::Record,
        seat::SeatType,
    },
    service::Outcome,
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::Question,
        place::Place,
        screens::partners_automation::{Focus, Stage as At},
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, tell},
};
use crate::{
    hostile::PASTES,
    support::{
        person::Person,
        stage::Stage,
        world::{PARTNER_SUPER, partner, records, user},
    },
};

/// The super admin of a partner without a domain.
const MEI: &str = "mei@meridian.example";
/// The super admin of a partner with one.
const AINO: &str = "aino@agency.example";
/// A user of the latter who is no super admin.
const SOREN: &str = "soren.odegard@agency.example";

fn meridian() -> HubId {
    HubId::try_from(8_813_050).unwrap()
}

fn north() -> HubId {
    HubId::try_from(8_812_901).unwrap()
}

/// The domain of a partner: as entered, and in ASCII form.
fn domain(stage: &Stage, hub: HubId) -> Option<(String, String)> {
    let domain = stage.account(hub).partner().settings().mail_domain()?;
    Some((domain.entered.to_string(), domain.ascii.to_string()))
}

fn both(text: &str) -> Option<(String, String)> {
    Some((text.to_owned(), text.to_owned()))
}

async fn submit(stage: &Stage, actor: Actor, command: PartnerCommand) -> PartnerReceipt {
    match stage.hub.submit(actor, Command::Partner(Box::new(command))).await {
        Outcome::Committed { receipt: seatdesk::domain::change::Receipt::Partner(receipt), .. } => receipt,
        other => panic!("{other:?}"),
    }
}

/// Somebody else of Agency North sets a domain.
async fn elsewhere(stage: &Stage, from: Option<&str>, to: &str) {
    let wanted = SetDomain { from: from.map(Into::into), to: to.to_owned(), accepts_stopping: usize::MAX };
    submit(stage, stage.actor(AINO), PartnerCommand::SetDomain(wanted)).await;
}

fn stage_of(pilot: &Person) -> &At {
    &pilot.model().partners_automation.stage
}

/// AC-82, AC-83, DOM-03, DOM-04, DOM-08, DOM-09, DOM-10, DOM-14, DOM-16, SM-7: with no domain there is a banner and a proposal;
/// a key takes it, the preview counts who matches and who does not, and on the second Enter it is set and the banner has gone.
#[tokio::test]
async fn a_domain_is_set_from_none() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(MEI, size, lang);
        let banner = tell(
            lang,
            "No partner employee email domain is set.",
            "Le domaine de l'e-mail de l'employé partenaire n'est pas défini.",
        );
        pilot.keys("3").await.sees(banner);
        pilot.keys("F7").await;
        pilot.sees(tell(lang, "Settings › Partners › Automation", "Paramètres › Partenaires › Automatisation"));
        pilot.sees(banner);
        pilot.sees(tell(
            lang,
            "Most of your employees with clients are on meridian.example (2). Ctrl-Y takes it.",
            "La plupart de vos employés qui ont des clients sont sur meridian.example (2). Ctrl-Y l'utilise.",
        ));
        pilot.sees(tell(lang, "free Partner Seats", "licences partenaire gratuites"));
        pilot.keys("C-y").await;
        assert_eq!(*stage_of(&pilot), At::Editing(Focus::Field));
        assert_eq!(pilot.model().partners_automation.field.text(), "meridian.example");
        pilot.keys("Enter").await;
        let At::Preview(preview) = stage_of(&pilot) else { panic!("{}", pilot.screen()) };
        assert_eq!((preview.found.matched.len(), preview.found.unmatched.len()), (4, 1));
        pilot.sees(tell(lang, "4 match by the domain", "4 correspondent par le domaine"));
        pilot.sees(tell(lang, "1 needs the Client Access Manager", "1 a besoin du gestionnaire d'accès clients"));
        pilot.sees("ravi@studio-meridian.example");
        assert_eq!(stage.dump().await, before, "nothing is set before it is agreed to");
        pilot.keys("Enter").await;
        assert_eq!(domain(&stage, meridian()), both("meridian.example"));
        assert_eq!(*stage_of(&pilot), At::View);
        pilot.sees(tell(
            lang,
            "4 employees match, 1 does not. Domain set: meridian.example",
            "4 employés correspondent, 1 non. Défini : meridian.example",
        ));
        pilot.misses(banner);
        pilot.keys("3").await.misses(banner);
    }
}

/// AC-78, DOM-01, DOM-02, PM-14, ER-21: who is no super admin reads it, is told what is missing, and types nothing.
#[tokio::test]
async fn who_may_not_reads_it() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(SOREN, size, lang);
        pilot.keys("F7").await.sees("agency.example");
        pilot.sees(tell(lang, "Needs: Super Admin", "Nécessite"));
        pilot.keys("Enter").await;
        assert_eq!(*stage_of(&pilot), At::View);
        assert!(pilot.model().toast.is_some(), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert_eq!(pilot.model().place, Place::Users);
        assert_eq!(stage.dump().await, before);
        // A customer's account has no use for it [TG-04].
        let mut pilot = stage.pilot("ada@northwind.example", size, lang);
        pilot.keys("F7").await.sees(tell(lang, "Partner accounts only", "comptes partenaires"));
        pilot.keys("Enter").await;
        assert_eq!(*stage_of(&pilot), At::View);
    }
}

/// AC-79, DOM-07, DOM-09, ER-12, LM-05: what cannot be set is told beside the field as soon as it is saved; from a shared
/// domain a button leads to the Client Access Manager, and what was typed is there when one comes back.
#[tokio::test]
async fn what_cannot_be_set_is_told_beside_the_field() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(MEI, size, lang);
        pilot.keys("F7 e").await;
        for (typed, english, french) in [
            ("", "Enter a domain.", "Saisissez un domaine."),
            ("a.com, b.com", "Enter one domain, without spaces or commas.", "Saisissez un seul domaine"),
            ("agency", "A domain has a dot in it", "Un domaine contient un point"),
            ("a..com", "This is not a domain.", "Ce n'est pas un domaine."),
            ("co.uk", "Everybody under this domain", "Chacun a son propre domaine"),
            ("gmail.com", "Shared domains cannot be used.", "Les domaines partagés ne peuvent pas être utilisés."),
        ] {
            pilot.keys("C-u").await.type_text(typed).await.keys("Enter").await.sees(tell(lang, english, french));
            assert_eq!(*stage_of(&pilot), At::Editing(Focus::Field), "{typed}");
            assert_eq!(pilot.model().partners_automation.field.text(), typed);
        }
        pilot.sees(tell(lang, "Use the Client Access Manager", "Passez par le gestionnaire d'accès clients"));
        pilot.keys("Tab Enter").await;
        assert_eq!(pilot.model().place, Place::ClientAccessManager);
        // Whoever leaves the program from there is asked, since something is typed.
        pilot.keys("q").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::QuitUnsaved { .. }));
        pilot.keys("Esc").await;
        // So is whoever would operate as somebody else, since it would be gone.
        pilot.keys("C-p").await.type_text(tell(lang, "Switch operator", "opérateur")).await.keys("Enter").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardDomain), "{}", pilot.screen());
        pilot.keys("Esc").await.sees("gmail.com").sees("•");
        // What was said goes with what it was said of.
        pilot.keys("S-Tab Backspace").await.misses(tell(lang, "Shared domains", "Les domaines partagés"));
        assert_eq!(stage.dump().await, before);
    }
}

/// AC-80, DOM-06, DOM-13, ER-13: another partner's domain is refused before the preview, and when it was set meanwhile.
#[tokio::test]
async fn the_domain_of_another_partner_is_refused() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(MEI, (80, 24), lang);
        let taken = tell(lang, "The domain must be unique", "Le domaine doit être unique");
        pilot.keys("F7 e").await.type_text("AGENCY.example").await.keys("C-s").await.sees(taken);
        pilot.keys("C-u").await.type_text("north.example").await.keys("C-s").await.misses(taken);
        assert!(matches!(stage_of(&pilot), At::Preview(_)));
        elsewhere(&stage, Some("agency.example"), "north.example").await;
        pilot.settle().await.sees(taken);
        assert_eq!(pilot.model().partners_automation.field.text(), "north.example");
        assert_eq!(domain(&stage, meridian()), None);
        // It is free again as soon as the other one lets go.
        elsewhere(&stage, Some("north.example"), "agency.example").await;
        pilot.settle().await.keys("Enter Enter").await;
        assert_eq!(domain(&stage, meridian()), both("north.example"), "{}", pilot.screen());
    }
}

/// AC-81, DOM-12: what is pasted is brought to one form; other letters are kept beside it.
#[tokio::test]
async fn what_is_typed_is_brought_to_one_form() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(MEI, (80, 24), Lang::En);
    pilot.keys("F7 e").await.paste(" @Meridian.EXAMPLE \n").await.keys("Enter Enter").await;
    assert_eq!(domain(&stage, meridian()), both("meridian.example"), "{}", pilot.screen());
    pilot.keys("e C-u").await.paste("https://www.Bücher.example/").await.keys("Enter").await;
    pilot.sees("Addresses are compared with xn--bcher-kva.example.");
    pilot.keys("Right Enter").await;
    assert_eq!(domain(&stage, meridian()), Some(("bücher.example".into(), "xn--bcher-kva.example".into())));
    // The same again is nothing to ask about.
    let before = stage.dump().await;
    pilot.keys("e Enter").await.sees("bücher.example is set already");
    assert_eq!(*stage_of(&pilot), At::View);
    assert_eq!(stage.dump().await, before);
}

/// DOM-15: who stops matching is named and counted, the safe button has the focus, and the assignments stay.
#[tokio::test]
async fn who_stops_matching_is_agreed_to() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let assigned = stage.account(north()).partner().assignments().clone();
        let mut pilot = stage.pilot(AINO, size, lang);
        pilot.keys("F7 Enter C-u").await.type_text("north.example").await.keys("Enter").await;
        pilot.sees(tell(lang, "5 stop matching", "5 ne correspondent plus")).sees("marek@agency.example");
        pilot.sees(tell(lang, "Nobody is on this domain.", "Personne n'est sur ce domaine."));
        pilot.sees(tell(lang, "are on agency.example (4)", "sont sur agency.example (4)"));
        pilot.keys("Enter").await;
        assert_eq!(*stage_of(&pilot), At::Editing(Focus::Field), "the safe button goes back");
        assert_eq!(stage.dump().await, before);
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(domain(&stage, north()), both("north.example"), "{}", pilot.screen());
        assert_eq!(*stage.account(north()).partner().assignments(), assigned);
        pilot.sees(tell(lang, "6 need the Client Access Manager", "6 ont besoin du gestionnaire d'accès clients"));
    }
}

/// SM-7: Esc asks before it forgets what was typed, and only then; the preview goes back to the field.
#[tokio::test]
async fn esc_asks_before_it_forgets() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        pilot.keys("F7 e Esc").await;
        assert_eq!(*stage_of(&pilot), At::View, "nothing was typed");
        pilot.keys("e").await.type_text("x").await.keys("Esc").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardDomain));
        pilot.sees(tell(lang, "Discard the domain?", "Abandonner le domaine ?"));
        // The safe button has the focus.
        pilot.keys("Enter").await.sees("agency.examplex");
        pilot.keys("Enter Esc").await;
        assert_eq!(*stage_of(&pilot), At::Editing(Focus::Field));
        pilot.keys("Esc Tab Enter").await;
        assert_eq!(*stage_of(&pilot), At::View);
        pilot.sees("agency.example").misses("agency.examplex");
        // Digits and letters are typed, not pressed.
        pilot.keys("e").await.type_text("1q?").await;
        assert_eq!(pilot.model().partners_automation.field.text(), "agency.example1q?");
        pilot.keys("Down Down Enter").await;
        assert!(
            matches!(pilot.dialog().unwrap().question, Question::DiscardDomain),
            "the button that cancels asks too"
        );
        assert_eq!(stage.dump().await, before);
    }
}

/// DOM-13: somebody else sets a domain while one is typed: theirs is told, what was typed stays, and can be saved again.
#[tokio::test]
async fn what_somebody_else_set_is_told_and_nothing_is_lost() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        pilot.keys("F7 e C-u").await.type_text("north.example").await;
        elsewhere(&stage, Some("agency.example"), "south.example").await;
        let theirs =
            tell(lang, "aino@agency.example has set south.example", "aino@agency.example a défini south.example");
        pilot.settle().await.sees(theirs);
        assert_eq!(pilot.model().partners_automation.field.text(), "north.example");
        pilot.keys("Enter").await;
        elsewhere(&stage, Some("south.example"), "east.example").await;
        pilot.settle().await.sees("east.example");
        assert_eq!(*stage_of(&pilot), At::Editing(Focus::Field), "what is agreed to was another thing");
        pilot.keys("Enter Enter").await;
        assert_eq!(domain(&stage, north()), both("north.example"), "{}", pilot.screen());
        // Who has typed nothing yet just sees it.
        pilot.keys("e").await;
        elsewhere(&stage, Some("north.example"), "west.example").await;
        pilot.settle().await;
        assert_eq!(pilot.model().partners_automation.field.text(), "west.example");
        assert!(pilot.model().partners_automation.wrong.is_none());
    }
}

/// DOM-14, DOM-15: the lists follow what others do, and what was agreed to is what was seen: when more people would stop
/// matching, nothing is set, and they are shown.
#[tokio::test]
async fn the_preview_follows_what_others_do() {
    let stage = Stage::fixture("demo").await;
    let tom = |on| {
        let user = stage.user(north(), "tom@agency.example").unwrap().id;
        PartnerCommand::Tag(Tag { user, on, gives_up: 9 })
    };
    let mut pilot = stage.pilot(AINO, (120, 40), Lang::En);
    pilot.keys("F7").await.sees("5 match by the domain").misses("tom@agency.example");
    submit(&stage, stage.actor(AINO), tom(true)).await;
    pilot.settle().await.sees("6 match by the domain").sees("tom@agency.example");
    pilot.keys("e C-u").await.type_text("north.example").await.keys("Enter").await.sees("6 stop matching");
    submit(&stage, stage.actor(AINO), tom(false)).await;
    pilot.settle().await.sees("5 stop matching");
    // Another process tags him again; this one hears of it no sooner than its own change is refused.
    let other = Stage::again(stage.store.clone(), stage.number).await;
    submit(&other, stage.actor(AINO), tom(true)).await;
    pilot
        .keys("Right Enter")
        .await
        .sees("more employees would stop matching than you have seen")
        .sees("6 stop matching");
    assert_eq!(domain(&stage, north()), both("agency.example"));
    pilot.keys("Right Enter").await;
    assert_eq!(domain(&stage, north()), both("north.example"));
}

/// The mouse does what the keys do, a preview survives a smaller window, and a long list is scrolled.
#[tokio::test]
async fn the_mouse_and_other_windows() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(MEI, (120, 40), Lang::En);
    pilot.keys("3").await;
    click(&mut pilot, WidgetId::Action(ActionId::Go(Place::PartnersAutomation)), 0).await;
    assert_eq!(pilot.model().place, Place::PartnersAutomation);
    click(&mut pilot, WidgetId::Action(ActionId::TakeDomain), 0).await;
    click(&mut pilot, WidgetId::DomainCancel, 0).await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardDomain));
    pilot.keys("Esc").await;
    click(&mut pilot, WidgetId::DomainSave, 0).await;
    pilot.resize(60, 16).await.sees("4 match by the domain").misses("ravi@studio-meridian.example");
    pilot.keys("End").await.sees("ravi@studio-meridian.example");
    pilot.keys("Home").await;
    click(&mut pilot, WidgetId::DomainBack, 0).await;
    click(&mut pilot, WidgetId::DomainField, 0).await;
    click(&mut pilot, WidgetId::DomainSave, 0).await;
    click(&mut pilot, WidgetId::DomainConfirm, 0).await;
    assert_eq!(domain(&stage, meridian()), both("meridian.example"));
    pilot.keys("PageDown PageDown Home").await.sees("meridian.example");
}

/// DOM-14: of many people the first are named, and the rest is counted; all of them are reached by scrolling.
#[tokio::test]
async fn a_long_list_is_cut_and_scrolled() {
    let mut records = records();
    for id in 0..95_u64 {
        let mut one = user(100 + id, &format!("e{id:02}@partner.example"), SeatType::ViewOnly, &[]);
        one.partner_employee = true;
        records.push(Record::User(partner(), Box::new(one)));
    }
    let stage = Stage::of(records).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(PARTNER_SUPER, size, lang);
        pilot.keys("F7 e C-u").await.type_text("north.example").await.keys("Enter").await;
        pilot.sees(tell(lang, "95 stop matching", "95 ne correspondent plus")).sees("e00@partner.example");
        pilot.misses("e39@partner.example");
        pilot.keys("End").await.sees("e39@partner.example").sees(tell(lang, "and 55 more", "et 55 autres"));
        pilot.misses("e40@partner.example");
        pilot.keys("Home").await.sees("e00@partner.example");
    }
}

/// What is pasted into the field, with intent or not, is either a domain or told to be none; nothing of it is set unseen.
#[tokio::test]
async fn whatever_is_pasted_is_told_or_previewed() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(MEI, (80, 24), Lang::En);
    pilot.keys("F7 e").await;
    for text in PASTES {
        pilot.keys("C-u").await.paste(text).await.keys("Enter").await;
        match stage_of(&pilot) {
            At::Editing(_) => {
                assert!(pilot.model().partners_automation.wrong.is_some(), "{text:?}\n{}", pilot.screen())
            }
            At::Preview(_) => _ = pilot.keys("Esc").await,
            At::View => panic!("{text:?}"),
        }
    }
    assert_eq!(stage.dump().await, before);
}

/// AC-82, DOM-11, ML-12: the reminder lies in the outbox once a week, and none comes after a domain was set.
#[tokio::test]
async fn the_reminder_comes_until_a_domain_is_set() {
    let reminders = async |stage: &Stage| {
        let mails = stage.mails(meridian()).await;
        mails.into_iter().filter(|(kind, _)| matches!(kind, MailKind::PartnerDomainMissing)).count()
    };
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(MEI, (80, 24), lang);
        pilot.keys("F8 Down Down").await;
        pilot.sees(tell(
            lang,
            "16:00  reminder to set the partner domain",
            "16:00  rappel : domaine partenaire à définir",
        ));
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(reminders(&stage).await, 1, "{}", pilot.screen());
        // The mail is in the language of the account.
        pilot.keys("o Enter").await.sees("set your partner employee email domain");
        pilot.keys("Esc F7 C-y Enter Enter F8 Down Down Down Enter Tab Enter").await;
        assert_eq!(reminders(&stage).await, 1, "{}", pilot.screen());
    }
}

/// DOM-12: the longest domain is read whole while nothing is typed.
#[tokio::test]
async fn a_long_domain_is_read_whole() {
    let stage = Stage::fixture("limits").await;
    let hub = HubId::try_from(9_000_007).unwrap();
    let (longest, _) = domain(&stage, hub).unwrap();
    for size in [(60, 16), (80, 24), (120, 40)] {
        for lang in Lang::ALL {
            let mut pilot = stage.pilot("head@limits.example", size, lang);
            pilot.keys("F7").await;
            let read: String = pilot.region(WidgetId::DomainField).split_whitespace().collect();
            assert_eq!(read, longest, "{}", pilot.screen());
        }
    }
}

/// DOM-14, INV-25, EXT-39: the preview says how much managed credit a month the domain ends.
#[tokio::test]
async fn the_preview_says_what_it_costs() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        pilot.keys("F7 Enter C-u").await.type_text("newco.example\n").await;
        pilot.sees(tell(lang, "Ends $1,042.00 of managed credit", "Met fin à"));
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "Tab other button", "Tab autre bouton")));
        // What does not change what is credited costs nothing.
        pilot.keys("Esc C-u").await.type_text("agency.example\n").await;
        pilot.misses(tell(lang, "managed credit", "crédit géré"));
    }
}

/// ER-12: whoever goes to the Client Access Manager from a domain that cannot be set comes back to what was typed.
#[tokio::test]
async fn the_way_to_the_manager_leads_back() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        pilot.keys("F7 Enter C-u").await.type_text("gmail.com\n").await.keys("Tab Enter").await;
        assert_eq!(pilot.model().place, Place::ClientAccessManager, "{}", pilot.screen());
        pilot.keys("Esc").await.sees("gmail.com");
        assert_eq!(pilot.model().place, Place::PartnersAutomation, "{}", pilot.screen());
    }
}
