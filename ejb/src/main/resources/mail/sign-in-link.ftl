<#if newcomer>Votre lien pour entrer sur le hub des communautés<#else>Votre lien de connexion au hub des communautés</#if>
Bonjour,

<#if community??>
Vous avez demandé à rejoindre la communauté « ${community} ». Ouvrez ce lien, puis confirmez d’un clic :
<#elseif newcomer>
Vous avez demandé à vous inscrire sur le hub des communautés de la transformation publique. Ouvrez ce lien, puis confirmez d’un clic :
<#else>
Vous avez demandé à vous connecter au hub des communautés de la transformation publique. Ouvrez ce lien, puis confirmez d’un clic :
</#if>

${link}

Ce lien sert une seule fois et expire 30 minutes après votre demande.
<#if newcomer>
S’inscrire sur le hub ne vous inscrit dans aucune autre communauté.
</#if>

Vous recevez ce message parce que votre adresse a été saisie sur le hub. Si ce n’était pas vous, ignorez-le : rien ne se passera.

Direction interministérielle de la transformation publique
${hub}
