//! The labels of HubSpot's own screens: ours bear the same, in English as in French.

use std::{collections::BTreeMap, fs, path::Path};

use seatdesk::domain::language::Lang;

use super::states::{ADA, State};
use crate::support::stage::Stage;

/// Every label of HubSpot's screens, in English and in French, as messages have them; `#` stands for what is filled in.
const CATALOGUE: &[(&str, &str)] = &[
    ("Settings", "Paramètres"),
    ("Account menu", "Menu du compte"),
    ("Users", "Utilisateurs"),
    ("Users & Teams", "Utilisateurs et équipes"),
    ("Seats", "Licences"),
    ("Pricing & Features", "Tarification et fonctionnalités"),
    ("Account & Billing", "Comptes et facturation"),
    ("Subscriptions", "Abonnements"),
    ("Marketplace", "Marketplaces"),
    ("Manage", "Gérer"),
    ("Connected apps", "Applications connectées"),
    ("Partners", "Partenaires"),
    ("Automation", "Automatisation"),
    ("Partner", "Partenaire"),
    ("Dashboard", "Tableau de bord"),
    ("Client Access Manager", "Gestionnaire d'accès clients"),
    ("Add user", "Ajouter un compte utilisateur"),
    ("Email address", "Adresse e-mail"),
    ("First name", "Prénom"),
    ("Last name", "Nom"),
    ("Next", "Suivant"),
    ("Administrator", "Administrateur"),
    ("Sales Manager", "Responsable des ventes"),
    ("User", "Utilisateur"),
    ("No access", "Aucun accès"),
    ("Advanced permissions", "Autorisations avancées"),
    ("CRM features", "Fonctionnalités CRM"),
    ("Companies", "Entreprises"),
    ("Deals", "Transactions"),
    ("Tasks", "Tâches"),
    ("View", "Consultation"),
    ("Edit", "Modification"),
    ("Everything", "Tout"),
    ("Owned and unassigned", "Propriétaire et non attribué uniquement"),
    ("Owned only", "Propriétaire uniquement"),
    ("Bulk delete", "Suppression en masse"),
    ("Import", "Import"),
    ("Export", "Export"),
    ("Edit property settings", "Modification des paramètres de propriété"),
    ("Send welcome email", "Envoyer un e-mail de bienvenue"),
    ("Finish", "Terminer"),
    ("Create user", "Créer un utilisateur"),
    ("Add email address(es)", "Ajouter une adresse e-mail"),
    ("A CSV file", "Un fichier .csv"),
    ("Choose file", "Choisir un fichier"),
    ("Salesforce records", "Fiches d'informations Salesforce"),
    ("Set up user access levels", "Configurer les niveaux d'accès utilisateur"),
    ("Assign a seat", "Attribuer une licence"),
    ("Seat assignment", "Attribution de licence"),
    ("Core Seat", "Licence essentielle"),
    ("View-Only Seat", "Licence en lecture seule"),
    ("Sales Seat", "Licence Sales"),
    ("Service Seat", "Licence Service"),
    ("Partner Seat", "Licence partenaire"),
    ("Partner Admin", "Partenaire Admin"),
    ("Super Admin", "Super administrateur"),
    ("Add and edit users", "Ajouter et modifier des utilisateurs"),
    ("Modify billing", "Modifier la facturation"),
    ("Account access", "Accès au compte"),
    ("Choose how to narrow access", "Choisir comment limiter l'accès"),
    ("Don't narrow access", "Ne pas limiter l'accès"),
    ("Start with a template", "Commencez par un modèle"),
    ("Start from scratch", "Partez de zéro"),
    ("Narrow access with a default permission set", "Limiter l'accès avec un ensemble d'autorisations par défaut"),
    ("Select a template", "Sélectionner un modèle"),
    ("Narrow access with permissions", "Limiter l'accès avec des autorisations"),
    ("Review access", "Analyser l'accès"),
    (
        "Don't send an email invite when this user is added to HubSpot",
        "Ne pas envoyer d'e-mail d'invitation lorsque cet utilisateur est ajouté à HubSpot",
    ),
    ("Copy invite link", "Copier un lien d'invitation"),
    ("Add your users to a team", "Ajouter vos utilisateurs à une équipe"),
    ("Set users up with presets", "Configurer des utilisateurs avec des préréglages"),
    ("Presets", "Préréglages"),
    ("Actions", "Actions"),
    ("View user permission history", "Historique des autorisations"),
    ("Reset password", "Réinitialiser son mot de passe"),
    ("Remove as super admin", "Supprimer en tant que super administrateur"),
    ("Deactivate user", "Désactiver"),
    ("Delete user", "Supprimer de votre compte"),
    ("Save", "Enregistrer"),
    ("Add seats", "Ajouter des licences"),
    ("Buy now", "Acheter maintenant"),
    ("Remove unassigned seats", "Supprimer les licences non attribuées"),
    ("How many seats do you want to remove?", "Combien de licences souhaitez-vous supprimer ?"),
    ("Current Subscription", "Abonnement en cours"),
    ("Auto-Renewal", "Renouvellement automatique"),
    ("Remove # seats", "Supprimer # licences utilisateur"),
    ("Close", "Fermer"),
    ("Cancel this removal", "Annuler cette suppression"),
    ("Contact sales", "Contacter l'équipe commerciale"),
    ("Create a bundle", "Créer une offre groupée"),
    ("Partner employee email domain", "Domaine de l'e-mail de l'employé partenaire"),
    ("partner-approved email domain", "domaine de l'e-mail approuvé par le partenaire"),
    ("Permissions", "Autorisations"),
    ("Edit permissions", "Modifier les autorisations"),
    ("More", "Plus"),
    ("Partner program", "Programme partenaire"),
    ("Partner employee", "Employé partenaire"),
    ("Partner Employees", "Employés partenaires"),
    ("Assign clients", "Attribuer des clients"),
    ("Choose clients or enter HubID", "Choisir des clients ou saisir le HubID"),
    ("Confirm", "Confirmer"),
    ("Remove access", "Supprimer l'accès"),
    ("View details", "Afficher les détails"),
    ("Sync Settings", "Paramètres de synchronisation"),
    ("Connect a different user", "Connecter un autre utilisateur"),
    ("Log In", "Connexion"),
    ("Allow", "Autoriser"),
];

/// Labels that the main screens are known by: the state that shows each, the English and the French.
const LABELS: &[(State, &str, &str)] = &[
    (State::Users, "Users & Teams", "Utilisateurs et équipes"),
    (State::Users, "Users", "Utilisateurs"),
    (State::Users, "Create user", "Créer un utilisateur"),
    (State::AccountMenu, "Settings", "Paramètres"),
    (State::AccountMenu, "Seats", "Licences"),
    (State::AccountMenu, "Pricing & Features", "Tarification et fonctionnalités"),
    (State::AccountMenu, "Account & Billing", "Comptes et facturation"),
    (State::AccountMenu, "Marketplace", "Marketplaces"),
    (State::AccountMenu, "Manage", "Gérer"),
    (State::AccountMenu, "Connected Apps", "Applications connectées"),
    (State::AccountMenu, "Partners › Automation", "Partenaires › Automatisation"),
    (State::AccountMenuEnd, "Client Access Manager", "Gestionnaire d'accès clients"),
    (State::PartnerDashboard, "Partner › Dashboard", "Partenaire › Tableau de bord"),
    (State::AppMenu, "View details", "Afficher les détails"),
    (State::ConnectCheck, "Connect a different user", "Connecter un autre utilisateur"),
    (State::ConnectLogIn, "Log In", "Connexion"),
    (State::ConnectConsent, "Allow", "Autoriser"),
    (State::AllSections, "Set up user access levels", "Configurer les niveaux d'accès utilisateur"),
    (State::Continue, "Copy invite link", "Copier un lien d'invitation"),
    (State::AddUsers, "Add email address(es)", "Ajouter une adresse e-mail"),
    (State::AddUsers, "Next", "Suivant"),
    (State::SeatMenu, "Core Seat", "Licence essentielle"),
    (State::SeatMenu, "View-Only Seat", "Licence en lecture seule"),
    (State::SeatMenu, "Sales Seat", "Licence Sales"),
    (State::SeatMenu, "Service Seat", "Licence Service"),
    (State::AllSections, "Assign a seat", "Attribuer une licence"),
    (State::AllSections, "Seat assignment", "Attribution de licence"),
    (State::AllSections, "Choose how to narrow access", "Choisir comment limiter l'accès"),
    (State::AllSections, "Don't narrow access", "Ne pas limiter l'accès"),
    (State::AllSections, "Review access", "Analyser l'accès"),
    (State::BuySeats, "Add seats", "Ajouter des licences"),
    (State::BuySeats, "Buy now", "Acheter maintenant"),
    (
        State::Invite,
        "Don't send an email invite when this user is added to HubSpot",
        "Ne pas envoyer d'e-mail d'invitation lorsque cet utilisateur est ajouté à HubSpot",
    ),
];

/// Every label of HubSpot's screens that is on ours stands there as the sources have it, in either language, and whole
/// even at 80 columns.
#[tokio::test]
async fn labels_are_those_of_the_sources() {
    let stage = Stage::fixture("demo").await;
    let mut wrong = Vec::new();
    for size in [(80, 24), (120, 40)] {
        for lang in [Lang::En, Lang::Fr] {
            for state in State::ALL.iter().copied() {
                let labels: Vec<&str> = LABELS
                    .iter()
                    .filter(|(of, ..)| *of == state)
                    .map(|(_, english, french)| if lang == Lang::En { *english } else { *french })
                    .collect();
                if labels.is_empty() {
                    continue;
                }
                let fresh;
                let stage = if state.changes() {
                    fresh = Stage::fixture("demo").await;
                    &fresh
                } else {
                    &stage
                };
                let pilot = state.show(stage, size, lang, "hubspot").await;
                for label in labels {
                    if !pilot.shows(label) {
                        wrong.push(format!("{state:?} at {size:?} does not show {label:?}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(stage.user(stage.actor(ADA).hub, ADA).is_some());
}

/// The messages of a language by their ids, as they are written, with `#` for what is filled in.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(lang.code());
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut id = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = match line.split_once(" =") {
                Some((name, value)) if !line.starts_with(' ') => {
                    id = name;
                    value
                }
                _ => line,
            };
            let message = found.entry(id.to_owned()).or_default();
            let mut rest = value;
            while let Some((before, after)) = rest.split_once("{ $") {
                message.push_str(before);
                message.push('#');
                rest = after.split_once('}').map_or("", |(_, rest)| rest);
            }
            message.push_str(rest);
            message.push('\n');
        }
    }
    found
}

/// AC-104: each label of HubSpot's screens is a message or a part of one, which in French has the French label.
#[test]
fn every_label_has_its_french() {
    let (english, french) = (messages(Lang::En), messages(Lang::Fr));
    let plain = |text: &str| text.replace('\u{a0}', " ").to_lowercase();
    let is = |text: &str, label: &str| plain(text).contains(&plain(label));
    let says = |(en, fr): &&(&str, &str)| {
        !english.iter().any(|(id, text)| is(text, en) && french.get(id).is_some_and(|text| is(text, fr)))
    };
    let missing: Vec<_> = CATALOGUE.iter().filter(says).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// AC-104: no screen of the pictures shows the id of a message, in either language.
#[test]
fn no_id_is_on_a_screen() {
    let ids = messages(Lang::En);
    let part = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    let mut leaks = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let picture = fs::read_to_string(&path).unwrap();
        // One of the people who are added in a picture types this.
        let typed = |word: &str| word == "not-an-address";
        let words = picture.split(part).filter(|word| word.contains('-') && ids.contains_key(*word) && !typed(word));
        leaks.extend(words.map(|word| format!("{}: {word}", path.display())));
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}
