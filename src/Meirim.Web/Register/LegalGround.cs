namespace Meirim.Web.Register;

/// <summary>
/// Why a field may be read: Kazakhstan's law no. 94-V of 21 May 2013 on personal data, and the General Data Protection
/// Regulation (EU) 2016/679 for Latvia. Our reading, for the controller's lawyer to confirm. Texts: <c>ground.CODE</c>.
/// </summary>
public enum LegalGround
{
    /// <summary>The register's public task: people must be able to trust whom they let in. 94-V Art. 9; GDPR Art. 6(1)(e).</summary>
    PublicTask,

    /// <summary>The person's own data. 94-V Art. 24; GDPR Art. 15.</summary>
    OwnData,

    /// <summary>Duties of employer and employee. 94-V Art. 9; GDPR Art. 6(1)(b), (c).</summary>
    Employment,

    /// <summary>An officer's duty to keep the record right. 94-V Art. 9; GDPR Art. 6(1)(e).</summary>
    OfficialDuty,

    /// <summary>A request that another law allows, with its number in the journal. 94-V Art. 9; GDPR Art. 6(1)(c).</summary>
    LawfulRequest,
}
