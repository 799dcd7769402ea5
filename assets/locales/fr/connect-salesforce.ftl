# Connecter un autre utilisateur à Salesforce : la vérification préalable, les pages de Salesforce, la comparaison.

apps-connect-user = Connecter un autre utilisateur
apps-connect-first = Connecter un utilisateur
do-apps-connect-user = Connecter un autre utilisateur
action-connect-user = autre utilisateur
action-connect-first = connecter un utilisateur
action-sf-expire = simuler : connexion expirée
do-salesforce-expire = Simuler l'expiration de la connexion à Salesforce
action-connect-tick = cocher
action-connect-untick = décocher
action-connect-continue = continuer
action-connect-log-in = se connecter
action-connect-allow = autoriser
action-connect-deny = refuser
action-connect-close-tab = fermer l'onglet
action-connect = connecter
action-connect-anyway = connecter quand même
action-connect-seen = compris

connect-sf-step-check = Vérification
connect-sf-step-log-in = Connexion
connect-sf-step-compare = Comparaison

# Ce qu'il faut vérifier avant.
connect-sf-now = Utilisateur actuel
connect-sf-nobody = Aucun utilisateur n'est connecté.
connect-sf-rights = Autorisations de cet utilisateur dans Salesforce
connect-sf-rights-lacking = HubSpot a aussi besoin de ces autorisations, que cet utilisateur n'a pas :
connect-sf-rights-none = Cet utilisateur n'a aucune autorisation dans Salesforce
connect-sf-rights-unknown = Les autorisations de cet utilisateur ne sont pas connues. HubSpot a besoin au moins de celles-ci :
connect-sf-rights-needed = Autorisations dont HubSpot a besoin dans Salesforce
connect-sf-why = Dans Salesforce, HubSpot ne peut faire que ce que peut son utilisateur. Choisissez un utilisateur qui a au moins ces autorisations. Un utilisateur d'un autre compte Salesforce connecte cet autre compte.
connect-sf-why-first = Dans Salesforce, HubSpot ne peut faire que ce que peut son utilisateur. Choisissez un utilisateur qui a au moins ces autorisations.
connect-sf-checked = J'ai vérifié que le nouvel utilisateur a au moins ces autorisations.
connect-sf-checked-first = J'ai vérifié que l'utilisateur a au moins ces autorisations.
connect-sf-tick-first = Vérifiez d'abord ses autorisations, puis cochez la case.
connect-sf-tick-first-user = Vérifiez d'abord les autorisations de l'utilisateur, puis cochez la case.
connect-sf-continue = Continuer

# Les pages de Salesforce.
connect-sf-simulated = Simulation : rien ne quitte cet ordinateur. Le README donne les mots de passe de la démo.
connect-sf-log-in-title = Connexion à Salesforce
connect-sf-log-in-intro = Connectez-vous avec l'utilisateur sous lequel HubSpot travaillera.
connect-sf-username = Nom d'utilisateur
connect-sf-password = Mot de passe
connect-sf-log-in = Connexion
connect-sf-close-tab = Fermer l'onglet
connect-sf-no-username = Saisissez un nom d'utilisateur.
connect-sf-no-password = Saisissez un mot de passe.
connect-sf-expired =
    { $count ->
        [one] Salesforce vous a déconnecté au bout de { $count } minute. Reconnectez-vous ; rien n'a changé.
       *[other] Salesforce vous a déconnecté au bout de { $count } minutes. Reconnectez-vous ; rien n'a changé.
    }
connect-sf-consent-title = Autoriser l'accès ?
connect-sf-consent = HubSpot demande l'accès à { $org }. Si vous l'autorisez, HubSpot pourra :
connect-sf-consent-records = lire et modifier les fiches, comme le peut cet utilisateur
connect-sf-consent-users = lire la liste des utilisateurs
connect-sf-consent-as = Votre session est celle de { $name } ({ $username }).
connect-sf-allow = Autoriser
connect-sf-deny = Refuser

# La comparaison.
connect-sf-enough = Le nouvel utilisateur a toutes les autorisations de l'utilisateur actuel.
connect-sf-below = HubSpot a besoin d'autorisations que le nouvel utilisateur n'a pas non plus : { $rights }. Ce qui en a besoin n'est pas synchronisé.
connect-sf-enough-first = Cet utilisateur a toutes les autorisations dont HubSpot a besoin.
connect-sf-lower-first = HubSpot a besoin d'autorisations que cet utilisateur n'a pas : { $rights }.
connect-sf-lower-first-refused = HubSpot a besoin d'autorisations que cet utilisateur n'a pas : { $rights }. Accordez-les à cet utilisateur dans Salesforce ou connectez-vous avec un autre.
connect-sf-other-org = { $org } est un autre compte Salesforce. Les enregistrements déjà liés restent liés à { $left }.
connect-sf-user = { $name } ({ $username })
connect-sf-right = Autorisation
connect-sf-old = Actuel
connect-sf-needed = Requis
connect-sf-new = Nouveau
connect-sf-has = Cet utilisateur
connect-sf-user-label = Utilisateur
connect-sf-keeps = Les paramètres de synchronisation restent tels quels.
connect-sf-begins = Les paramètres de synchronisation partent de leurs valeurs par défaut. Modifiez-les dans les paramètres de synchronisation.
connect-sf-connect = Connecter
connect-sf-connect-anyway = Connecter quand même
connect-sf-seen = Compris
connect-sf-only-back = Trop peu d'autorisations : revenez. Rien n'a changé.

# Qui s'en va.
connect-sf-unchanged = Rien n'a changé ; { $name } reste en place.
connect-sf-unchanged-nobody = Rien n'a changé ; aucun utilisateur n'est connecté.
