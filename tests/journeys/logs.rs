//! The outbox and the audit log: reading, searching, filtering, exporting, and signing up with an invitation.

use std::{fs, sync::Arc};

use jiff::ToSpan as _;
use seatdesk::{
    domain::{
        audit::{ActorRef, AuditAction, AuditEntry, Target},
        id::UserId,
        invite::{Invite, InviteToken},
        language::Lang,
        mail::{Mail, MailKind, Recipient},
        record::Record,
        seat::SeatType,
        user::UserStatus,
    },
    store::{Entry, MemoryStore, PartKey, Store, parts},
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::tell;
use crate::{
    screens::states::go_to_audit_log,
    support::{
        person::Person,
        stage::Stage,
        world::{BOTH, SUPER, VIEWER, actor, create_users, customer, email, fill_with, now, records, user},
    },
};

/// The sizes and languages in which everything here works.
const VIEWS: [((u16, u16), Lang); 4] =
    [((60, 16), Lang::En), ((80, 24), Lang::Fr), ((120, 40), Lang::En), ((300, 100), Lang::Fr)];

/// The world with more in its logs.
async fn with(more: impl IntoIterator<Item = Entry>) -> Stage {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let entries = records().into_iter().map(Entry::Record).chain(more);
    let number = fill_with(store.as_ref(), entries).await.world;
    Stage::again(store, number).await
}

/// The world with so many changes in its audit log: each makes a user, every hundredth a super admin.
async fn with_log(changes: u64) -> Stage {
    let entry = |serial: u64| AuditEntry {
        hub: customer(),
        at: now() - (changes - serial).cast_signed().minutes(),
        acting_user: ActorRef { id: UserId(1), email: email(SUPER) },
        action: if serial.is_multiple_of(100) { AuditAction::AddAdminPermissions } else { AuditAction::AddUser },
        targets: vec![Target::User { id: UserId(serial), email: email(&format!("user{serial:05}@new.example")) }],
        detail: Default::default(),
    };
    with((1..=changes).map(|serial| {
        let part = parts::cut_audit(&[&entry(serial)]).unwrap().remove(0);
        Entry::Audit(PartKey { hub: customer(), serial, part: 0 }, part)
    }))
    .await
}

async fn create(stage: &Stage, people: &[&str]) {
    stage.hub.submit(actor(BOTH), create_users(people, SeatType::ViewOnly)).await;
}

/// The row under the cursor.
fn under(pilot: &Person, table: WidgetId) -> String {
    let region = pilot.region(table);
    region.lines().find(|line| line.starts_with('▌')).unwrap_or_default().to_owned()
}

/// Fills in the sign-up page from its first field on, and signs up.
async fn sign_up(pilot: &mut Person, address: &str, first: &str, last: &str, password: &str) {
    pilot.type_text(address).await.keys("Tab C-u").await.type_text(first).await.keys("Tab C-u").await;
    pilot.type_text(last).await.keys("Tab C-u").await.type_text(password).await.keys("Enter").await;
}

/// AC-38, ER-08, CRU-38, CRU-41: a new user gets the mail with a link; with another address they are told that the invite
/// is for another one, and stay Invited; with theirs in other case they sign up, and are Active with a password.
#[tokio::test]
async fn the_invited_sign_up() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        create(&stage, &["Ann@new.example"]).await;
        // Whoever has the outbox open: it is the invited person who acts.
        let mut pilot = stage.pilot(VIEWER, size, lang);
        pilot.keys("o").await.sees("Ann@new.example").sees("Invitation");
        pilot.keys("s").await.sees(tell(lang, "Sign up", "S'inscrire"));
        let before = stage.dump().await;
        sign_up(&mut pilot, "ben@new.example", "Ann", "Ash", "long enough").await;
        pilot.sees(tell(lang, "This invite is for another address.", "Invitation pour une autre adresse."));
        assert_eq!(pilot.model().focus(), WidgetId::SignUpEmail);
        assert_eq!(stage.dump().await, before);
        assert_eq!(stage.user(customer(), "ann@new.example").unwrap().status, UserStatus::Invited);
        pilot.keys("C-u").await.misses(tell(lang, "another address", "autre adresse"));
        pilot.type_text("aNN@NEW.example").await.keys("Tab Tab Tab Enter").await;
        pilot.sees(tell(lang, "Ann Ash has signed up", "Ann Ash s'est inscrit"));
        assert!(pilot.model().overlays.is_empty());
        let ann = stage.user(customer(), "ann@new.example").unwrap();
        assert_eq!((ann.status, ann.password_set, ann.last_active), (UserStatus::Active, true, Some(now())));
        let log = stage.audit(customer()).await;
        assert_eq!((log[0].action, log[0].acting_user.id), (AuditAction::UserSignedUp, ann.id));
        // There is no link to sign up with any more, and no key for it.
        pilot.keys("s").await;
        assert_eq!(pilot.bells(), 1);
    }
}

/// Each field says what is wrong with it, in its place, and no longer when it is changed; the password is never shown.
#[tokio::test]
async fn each_field_says_what_is_wrong() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        create(&stage, &["ann@new.example"]).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("o Enter Enter").await;
        sign_up(&mut pilot, "", "", " ", "1234567").await;
        for wrong in [
            tell(lang, "Enter the invited address.", "Saisissez l'adresse invitée."),
            tell(lang, "Enter a first and a last name.", "Saisissez un prénom et un nom."),
            tell(lang, "At least 8 characters.", "Au moins 8 caractères."),
        ] {
            pilot.sees(wrong);
        }
        pilot.misses("1234567").sees("•••••••");
        pilot.type_text("ann").await.misses(tell(lang, "invited address", "adresse invitée"));
        pilot.keys("Tab Tab Tab Enter").await;
        pilot.sees(tell(lang, "This is not an email address.", "Ce n'est pas une adresse e-mail."));
        let text = format!("{:?}", pilot.model());
        assert!(!text.contains("1234567") && text.contains("Secret"), "the password is told to nobody");
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// CRU-38: a link works once; who comes second with the same link is told so.
#[tokio::test]
async fn a_link_works_once() {
    let stage = Stage::of(records()).await;
    create(&stage, &["ann@new.example"]).await;
    let mut first = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut second = stage.pilot(BOTH, (80, 24), Lang::En);
    first.keys("o s").await;
    second.keys("o s").await;
    sign_up(&mut first, "ann@new.example", "Ann", "Ash", "long enough").await;
    sign_up(&mut second, "ann@new.example", "Eve", "Else", "long enough").await;
    second.sees("This link was used already");
    assert_eq!(stage.user(customer(), "ann@new.example").unwrap().display_name(), "Ann Ash");
    second.keys("Esc").await.sees("signed up");
}

/// CRU-38: after its days a link leads to its page all the same, which refuses.
#[tokio::test]
async fn an_expired_link_says_so() {
    let mut ann = user(77, "ann@new.example", SeatType::ViewOnly, &[]);
    let sent = now() - (20 * 24).hours();
    (ann.status, ann.password_set) = (UserStatus::Invited, false);
    let expires_at = sent + (14 * 24).hours();
    ann.invite = Some(Invite { token: InviteToken(5), expires_at, mailed_at: Some(sent), renewed: false });
    let mail = Mail {
        hub: customer(),
        at: sent,
        kind: MailKind::Invitation,
        language: Lang::Fr,
        to: vec![Recipient { id: ann.id, email: ann.email.clone() }],
    };
    let place = PartKey { hub: customer(), serial: 1, part: 0 };
    let stage = with([Entry::Record(Record::User(customer(), Box::new(ann))), Entry::Mail(place, mail)]).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    pilot.keys("o").await.sees("expired on 14 Aug 2026");
    pilot.keys("Enter").await;
    pilot.sees("Northwind vous a ajouté à HubSpot").sees("Simulation : cet e-mail n'a été envoyé à personne");
    pilot.keys("y").await;
    assert_eq!(pilot.copied(), ["https://app.hubspot.example/join/00000000000000000000000000000005"]);
    pilot.keys("s").await;
    sign_up(&mut pilot, "ann@new.example", "Ann", "Ash", "long enough").await;
    pilot.sees("This link has expired.");
    assert_eq!(stage.user(customer(), "ann@new.example").unwrap().status, UserStatus::Invited);
}

/// A mail is opened beside the table or over it, its neighbour is one row away, and Esc leads back step by step.
#[tokio::test]
async fn mails_are_opened_filtered_and_searched() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        create(&stage, &["ann@new.example", "ben@new.example"]).await;
        create(&stage, &["known@elsewhere.example"]).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("o").await.sees(tell(lang, "3 mails", "3 e-mails"));
        pilot.keys("Down Enter").await.sees("ben@new.example");
        // Of what kind it is, is said in words, and by no number of a rule.
        pilot.sees(tell(lang, "Kind: Invitation", "Genre\u{a0}: Invitation")).misses("ML-");
        let beside = size.0 >= 100;
        assert_eq!(pilot.region(WidgetId::OutboxTable).contains("ann@new.example"), beside);
        pilot.keys("Down").await;
        assert!(pilot.region(WidgetId::OutboxMail).contains("ann@new.example"), "{}", pilot.screen());
        pilot.keys("Esc").await.sees("known@elsewhere.exam");
        pilot.keys("f").await.type_text(tell(lang, "granted", "accordé")).await.keys("Enter").await;
        pilot.sees("known@elsewhere.exam").misses("ann@new.example");
        pilot.keys("Esc /").await.type_text("ben").await.sees("ben@new.example").misses("ann@new.example");
        pilot.type_text("zz").await.sees(tell(lang, "Nothing matches “benzz”.", "Rien ne correspond à « benzz »."));
        pilot.keys("Esc").await.sees("ann@new.example");
        pilot.keys("Esc").await;
        pilot.sees(tell(lang, "Users & Teams", "Utilisateurs et équipes"));
        assert_eq!(pilot.bells(), 0);
    }
}

/// An account that has done nothing says so.
#[tokio::test]
async fn empty_logs_say_so() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("o").await.sees(tell(lang, "has not sent any mail yet", "n'a encore envoyé aucun e-mail"));
        pilot.keys("Enter Down End PageDown f Esc").await;
        go_to_audit_log(&mut pilot).await;
        pilot.sees(tell(lang, "Nobody has done anything", "Personne n'a encore rien fait"));
        // From nothing, the first thing that happens is there at once.
        create(&stage, &["ann@new.example"]).await;
        pilot.settle().await.sees("ann@new");
    }
}

/// The log is read as far as somebody looks: a page or two at first, and to its end with End.
#[tokio::test]
async fn a_long_log_is_read_as_far_as_somebody_looks() {
    let stage = with_log(3_000).await;
    for (size, lang) in [((60, 16), Lang::En), ((120, 40), Lang::Fr)] {
        let mut pilot = stage.pilot(SUPER, size, lang);
        go_to_audit_log(&mut pilot).await.sees("user03000@new");
        let read = |pilot: &Person| pilot.model().audit_log.list.paged.entries().len();
        assert!(read(&pilot) <= 200, "{}", read(&pilot));
        let page = pilot.viewer().page(WidgetId::AuditTable);
        for _ in 0..20 {
            pilot.keys("PageDown").await;
        }
        assert!(under(&pilot, WidgetId::AuditTable).contains(&format!("user{:05}", 3_000 - 20 * page)));
        assert!(read(&pilot) < 20 * page + 2 * page + 200, "{}", read(&pilot));
        pilot.keys("End").await.sees("user00001@new");
        assert_eq!(read(&pilot), 3_000);
        pilot.keys("Home").await.sees("user03000@new");
    }
}

/// What is rare is found by reading on, and a filter by a user or an action shows what they did.
#[tokio::test]
async fn the_log_is_searched_and_filtered() {
    let stage = with_log(3_000).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    go_to_audit_log(&mut pilot).await.keys("/").await.type_text("user00007").await;
    pilot.sees("user00007@new").sees("1 entry");
    pilot.keys("Enter Esc f").await.sees("User created").misses("ADD_USER");
    pilot.type_text("super admin right").await.keys("Enter").await;
    pilot.sees("Only: Super admin right given").sees("user03000").sees("user02900").misses("user02999");
    pilot.keys("End").await.sees("user00100").sees("30 entries");
    pilot.keys("f").await.type_text("both@").await.keys("Enter").await;
    pilot.sees("Only: Super admin right given, by both@northwind.example").sees("Nothing of that kind");
    pilot.keys("Esc").await.sees("user02999");
    pilot
        .keys("Down Enter")
        .await
        .sees("super@northwind.example created the user user02999@new.example")
        .sees("Action: User created")
        .sees("Category: Security")
        .sees("user ID: ")
        .sees("Code: ADD_USER · SECURITY_ACTIVITY");
}

/// What is done meanwhile comes on top, is counted there, and moves nothing in sight.
#[tokio::test]
async fn what_is_new_comes_on_top_and_moves_nothing() {
    let stage = with_log(300).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    go_to_audit_log(&mut pilot).await.keys("PageDown PageDown Up").await;
    let rows = |pilot: &Person| {
        let table = pilot.region(WidgetId::AuditTable);
        table.lines().map(|line| line.trim_end_matches(['┃', '│', ' ']).to_owned()).collect::<Vec<_>>()
    };
    let before = rows(&pilot);
    create(&stage, &["ann@new.example"]).await;
    pilot.settle().await.sees("↑ 2 new");
    assert_eq!(rows(&pilot), before);
    pilot.keys("Down Home").await.sees("ann@new.example");
    pilot.keys("Down").await.misses("new.example and").misses("↑ 2 new");

    // Also when the first row is in sight.
    let before = rows(&pilot);
    create(&stage, &["ben@new.example"]).await;
    pilot.settle().await.sees("↑ 2 new");
    assert_eq!(rows(&pilot), before);

    // And after a while away.
    pilot.keys("1").await;
    create(&stage, &["cem@new.example"]).await;
    go_to_audit_log(&mut pilot).await.sees("↑ 4 new");
    pilot.keys("Home").await.sees("cem@new.example");
}

/// The log is exported to a file that is named; what is in the way is said at the field, and a file that exists is asked
/// about.
#[tokio::test]
async fn the_log_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.csv");
    for (size, lang) in VIEWS {
        let _ = fs::remove_file(&path);
        let stage = Stage::of(records()).await;
        create(&stage, &["ann@new.example", "ben@new.example"]).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        go_to_audit_log(&mut pilot).await.keys("e C-u Enter").await;
        pilot.sees(tell(lang, "Name a file.", "Nommez un fichier."));
        pilot.paste(&folder.path().join("no/audit.csv").display().to_string()).await.keys("Enter").await;
        pilot.sees(tell(lang, "There is no folder", "Il n'y a pas de dossier"));
        pilot.keys("C-u").await.paste(&folder.path().display().to_string()).await.keys("Enter").await;
        pilot.sees(tell(lang, "This is a folder.", "C'est un dossier."));
        pilot.keys("C-u").await.paste(&path.display().to_string()).await.keys("Enter").await;
        pilot.sees(tell(lang, "4 events exported", "4 événements exportés"));
        assert!(pilot.model().overlays.is_empty());
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 5);

        // Only what is shown, and the file that exists only after a yes.
        pilot.keys("/").await.type_text("USER ann").await.keys("Enter e C-u").await;
        pilot.paste(&path.display().to_string()).await.keys("Enter").await;
        pilot.sees(tell(lang, "This file exists.", "Ce fichier existe."));
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 5);
        assert_eq!(pilot.model().focus(), WidgetId::ExportCancel);
        pilot.keys("S-Tab").await.sees(tell(lang, "Replace", "Remplacer"));
        pilot.keys("Enter").await;
        assert!(!pilot.model().overlays.iter().any(|overlay| matches!(overlay, Overlay::Export(_))));
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 3, "one entry with two targets");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
