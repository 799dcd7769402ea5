//! Several users at once, jobs, and the card about invitations, by keys.

use ratatui::layout::Position;
use seatdesk::{
    domain::{
        job::JobState,
        language::Lang,
        mail::MailKind,
        record::Record,
        seat::SeatType,
        team::{Team, TeamId},
        user::UserStatus,
    },
    ui::{
        action::ActionId,
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
        overlays::{Overlay, Question},
    },
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, SUPER, VIEWER, customer, many, records, user},
};

const ADA: &str = "ada@northwind.example";

/// Lets every job of the world come to its end.
async fn finish(stage: &Stage, pilot: &mut Person) {
    while stage.hub.world().working().next().is_some() {
        tokio::task::yield_now().await;
    }
    pilot.settle().await;
}

/// EXT-25: what is marked is changed, what is not stays; who is left out is listed with the reason, and can be selected.
#[tokio::test]
async fn marked_fields_are_changed() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("* e").await.sees(tell(lang, "Edit 5 users", "Modifier 5 utilisateurs"));
        let before = stage.dump().await;
        // Nothing is marked: that is said in the form.
        pilot.keys("Up Up Enter").await.sees(tell(
            lang,
            "Tick at least one field to change.",
            "Cochez au moins un champ à modifier.",
        ));
        assert!(stage.dump().await == before);
        pilot.keys("Enter Home Down Enter").await.sees(tell(
            lang,
            "3 users would be changed.",
            "3 utilisateurs seraient modifiés.",
        ));
        // The box takes it back, and gives it again.
        pilot.keys("Space").await.misses(tell(lang, "would be changed", "seraient modifiés"));
        pilot.keys("Space Up Up Enter").await;
        pilot.sees(tell(lang, "3 users were changed.", "3 utilisateurs ont été modifiés."));
        assert_eq!(pilot.model().focus(), WidgetId::BulkReport);
        for address in [ADD_EDIT, BILLING] {
            assert_eq!(stage.user(customer(), address).unwrap().seat, Some(SeatType::ViewOnly));
        }
        assert_eq!(stage.user(customer(), SUPER).unwrap().seat, Some(SeatType::Core));
        pilot.keys("s").await;
        let selected: Vec<_> = pilot.model().users.selection.iter().copied().collect();
        assert_eq!(selected, [stage.actor(SUPER).user]);
        assert_eq!(pilot.bells(), 0);
    }
}

/// ER-21, AC-105, PM-19: who may not is told what is missing, in the menu and at the key, and nothing changes.
#[tokio::test]
async fn who_may_not_is_told_why() {
    for lang in Lang::ALL {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(VIEWER, (80, 24), lang);
        let before = stage.dump().await;
        pilot.keys("* e").await.sees(tell(lang, "Needs: Add and edit users", "Nécessite : "));
        assert!(pilot.model().overlays.is_empty());
        pilot.keys("a").await;
        let why = tell(lang, "Needs: Super Admin.", "Nécessite : Super administrateur.");
        assert_eq!(pilot.region(WidgetId::BulkMenu).matches(why).count(), 1, "{}", pilot.screen());
        pilot.keys("Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BulkMenu(_))));
        assert!(stage.dump().await == before);
    }
}

/// EXT-19, 0.5: deactivation asks, names some and counts all; oneself is left out.
#[tokio::test]
async fn several_are_deactivated_after_a_question() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let before = stage.dump().await;
        pilot.keys("* a Down Enter").await.sees(tell(lang, "Deactivate 4 users: ", "Désactiver 4 utilisateurs"));
        assert!(matches!(pilot.dialog().unwrap().question, Question::Bulk { .. }));
        pilot.keys("Enter").await;
        assert!(stage.dump().await == before, "the safe button has the focus");
        pilot.keys("a Down Enter S-Tab Enter").await;
        pilot.sees(tell(lang, "4 users were deactivated.", "4 utilisateurs ont été désactivés."));
        assert_eq!(stage.count(SUPER, |user| user.status == UserStatus::Deactivated), 4);
        let mails = stage.mails(customer()).await;
        assert_eq!(mails.iter().map(|(kind, to)| (kind, to.len())).collect::<Vec<_>>(), [(&MailKind::Deactivated, 4)]);
    }
}

/// More users than one transaction holds go on as a job: one line says how far it is, a panel says what became of it.
#[tokio::test]
async fn a_job_is_watched_to_its_end() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(many(150)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("J").await.sees(tell(lang, "Nothing goes on", "Rien ne se poursuit"));
        pilot.keys("Esc * a Down Enter S-Tab Enter").await;
        finish(&stage, &mut pilot).await;
        pilot.keys("J").await.sees(tell(lang, "Changed: 154. Left out: 1.", "Modifiés : 154. Laissés de côté : 1."));
        pilot.sees("155");
        pilot.keys("s").await;
        assert_eq!(pilot.model().users.selection.len(), 1);
        pilot.keys("J d").await;
        finish(&stage, &mut pilot).await;
        pilot.sees(tell(lang, "Nothing goes on", "Rien ne se poursuit"));
        assert_eq!(pilot.bells(), 0);
    }
}

/// A job that is cancelled in its panel stops; what is done stays done. Every session of the account sees it.
#[tokio::test]
async fn a_job_is_cancelled_from_its_panel() {
    let stage = Stage::of(many(4_000)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut other = stage.pilot(ADD_EDIT, (120, 40), Lang::Fr);
    pilot.keys("* a Down Enter S-Tab Enter").await;
    other.settle().await.sees("Désactivation des utilisateurs");
    pilot.keys("J x").await;
    finish(&stage, &mut pilot).await;
    pilot.sees("Cancelled. What was done stays done.");
    let account = stage.account(customer());
    let job = account.jobs().shown()[0].clone();
    assert_eq!(job.state, JobState::Cancelled);
    assert_eq!(stage.count(SUPER, |user| user.status == UserStatus::Deactivated), job.done as usize);
    assert!(job.cursor < job.total);
}

/// EXT-16: the card says how many invitations nobody has accepted, leads to them and mails them again. It can be closed,
/// and who may not mail invitations does not see it.
#[tokio::test]
async fn the_card_about_invitations() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.settle().await;
        let open = stage.count(ADA, |user| user.status == UserStatus::Invited);
        let card = pilot.region(WidgetId::InviteCard);
        assert_eq!(card.lines().count(), 1, "{}", pilot.screen());
        assert!(card.contains(tell(lang, "Review users", "Voir les utilisateurs")), "{}", pilot.screen());
        pilot.keys("i").await;
        assert!(pilot.screen().contains(&format!("{open} ")), "{}", pilot.screen());
        pilot.keys("I").await.sees(&format!("{} {open} invitations", tell(lang, "Mail", "Renvoyer")));
        pilot.keys("S-Tab Enter").await;
        let mailed = stage.mails(stage.actor(ADA).hub).await;
        let again = mailed.iter().filter(|(kind, _)| matches!(kind, MailKind::InvitationRenewed { .. })).count();
        assert_eq!(again, open);
        pilot.misses(tell(lang, "expired ·", "expiré ·"));
        pilot.keys("x").await;
        assert_eq!(pilot.region(WidgetId::InviteCard).lines().count(), 0, "{}", pilot.screen());
        // How it comes back is said, and so it does.
        pilot.sees(tell(lang, "x brings it back", "x le rouvre"));
        pilot.keys("x").await;
        assert_eq!(pilot.region(WidgetId::InviteCard).lines().count(), 1, "{}", pilot.screen());
        let viewer = stage.pilot("vera@northwind.example", size, lang);
        assert_eq!(viewer.region(WidgetId::InviteCard).lines().count(), 0);
    }
}

/// ER-24: seats that were to leave are taken back only after a question, once for everybody, which counts them.
#[tokio::test]
async fn seats_are_taken_back_after_one_question() {
    let stage = Stage::of(
        records()
            .into_iter()
            .chain((0..6).map(|number| {
                let user = user(100 + number, &format!("u{number}@more.example"), SeatType::ViewOnly, &[]);
                Record::User(customer(), Box::new(user))
            }))
            .collect(),
    )
    .await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("/").await.type_text("more.example").await.keys("Enter * e Enter Home Enter").await;
    pilot.sees("6 users need a Core Seat; free: 6.").sees("2 seats of type Core Seat would be taken back");
    pilot.keys("Up Up Enter").await.sees("For these users 2 seats of type Core Seat are taken back");
    // The safe button leaves the form as it was.
    pilot.keys("Enter").await;
    assert_eq!(pilot.model().focus(), WidgetId::BulkApply);
    pilot.keys("Enter S-Tab Enter").await.sees("6 users were changed.");
    assert!(pilot.model().overlays.is_empty());
}

/// Who is deleted while the form is open is no longer in it, and the form goes on.
#[tokio::test]
async fn who_goes_meanwhile_leaves_the_form() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("* e").await.sees("Edit 5 users");
    let act = seatdesk::domain::command::ActOnUser {
        user: stage.actor(BILLING).user,
        action: seatdesk::domain::command::UserAction::Delete,
        accepts_from_removal: 0,
    };
    stage.hub.submit(stage.actor(SUPER), seatdesk::domain::command::Command::ActOnUser(act)).await;
    pilot.settle().await.sees("Edit 4 users");
    pilot.resize(60, 16).await.sees("Edit 4 users").sees("Apply");
    pilot.keys("Esc").await;
    assert!(pilot.model().overlays.is_empty());
}

/// The mouse does what the keys do: it marks a field, chooses in its list, and follows the card.
#[tokio::test]
async fn the_form_and_the_card_by_mouse() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (100, 30), Lang::En);
    let before = stage.dump().await;
    pilot.keys("Space Space e").await;
    click(&mut pilot, WidgetId::BulkMarks, 0).await;
    assert_eq!(pilot.model().focus(), WidgetId::BulkList, "nothing was chosen yet, so that it is asked");
    click(&mut pilot, WidgetId::BulkList, 2).await;
    pilot.sees("[x] Seat");
    click(&mut pilot, WidgetId::BulkMarks, 0).await;
    pilot.sees("[ ] Seat");
    click(&mut pilot, WidgetId::BulkMarks, 0).await;
    click(&mut pilot, WidgetId::BulkCancel, 0).await;
    assert_eq!(pilot.dialog().map(|dialog| dialog.question.name()), Some("question.discard"), "as Esc does");
    pilot.keys("Esc").await;
    click(&mut pilot, WidgetId::BulkMarks, 0).await;
    click(&mut pilot, WidgetId::BulkCancel, 0).await;
    assert!(pilot.model().overlays.is_empty());
    click(&mut pilot, WidgetId::Action(ActionId::ReviewInvites), 0).await;
    pilot.sees("22 of 250 users");
    click(&mut pilot, WidgetId::Action(ActionId::CloseCard), 0).await;
    assert!(pilot.layout().rect(WidgetId::InviteCard).is_empty());
    assert!(stage.dump().await == before);
}

/// Clicks into a line of a part of the screen.
async fn click(pilot: &mut Person, id: WidgetId, line: u16) {
    let rect = pilot.layout().rect(id);
    let at = Position::new(rect.x + 1, rect.y + line);
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
}

/// EXT-14: a team that more users have than one transaction holds is deleted by a job, which the question announces.
#[tokio::test]
async fn a_large_team_is_deleted_in_the_background() {
    for lang in Lang::ALL {
        let team = Team { id: TeamId("all".into()), name: "Everybody".into(), parent: None };
        let all = many(150).into_iter().map(|record| match record {
            Record::User(hub, mut user) => {
                user.main_team = (hub == customer()).then(|| team.id.clone());
                Record::User(hub, user)
            }
            other => other,
        });
        let stage = Stage::of(all.chain([Record::Team(customer(), team.clone())]).collect()).await;
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("m Home Down Down Down Down Enter x").await;
        pilot.sees(tell(lang, "It goes on in the background", "Cela se poursuit en arrière-plan"));
        pilot.keys("S-Tab Enter").await;
        finish(&stage, &mut pilot).await;
        let account = stage.account(customer());
        assert!(account.teams().is_empty());
        assert!(account.users().values().all(|user| user.main_team.is_none()));
        pilot.keys("J").await.sees(tell(lang, "Delete the team Everybody", "Supprimer l'équipe Everybody"));
        pilot.sees("155");
    }
}

/// EXT-25: the reasons stand right below the line that counts those who are left out, and what else is to be known below
/// them.
#[tokio::test]
async fn reasons_stand_below_what_they_explain() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        // A template takes the right of a super admin, of oneself among them.
        pilot.keys("* e Down Enter End Enter").await;
        let form = pilot.region(WidgetId::BulkForm);
        let at = |text: &str| form.lines().position(|line| line.contains(text));
        let counted = at(tell(lang, "would be left out:", "laissé")).unwrap_or_else(|| panic!("{form}"));
        let first = at("1 × ").unwrap_or_else(|| panic!("{form}"));
        assert!(first > counted && first <= counted + 2, "{form}");
        assert!(at(tell(lang, "lose the super admin right", "perdr")).is_none_or(|at| at > first), "{form}");
        assert!(!form.contains("so already") && !form.contains("le sont déjà"), "{form}");
    }
}

/// EXT-19: who is deactivated already is not deactivated again, and the menu says where they are reactivated; of those who
/// have no invitation none can be sent again.
#[tokio::test]
async fn the_menu_says_where_one_reactivates() {
    let stage = Stage::of(records()).await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("* a").await.sees(tell(
            lang,
            "nobody with an open invitation",
            "personne avec une invitation ouverte",
        ));
        pilot.keys("Esc -").await;
        pilot.keys("/").await.type_text("viewer").await.keys("Enter").await;
        if lang == Lang::En {
            pilot.keys("a Down Enter S-Tab Enter").await;
        }
        pilot.keys("a").await.sees(tell(lang, "open the user to reactivate", "dans la fiche"));
    }
}
