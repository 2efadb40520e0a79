namespace Meirim.Web.Workforce.Deadlines;

/// <summary>What is due.</summary>
public enum DeadlineKind
{
    /// <summary>A category ends.</summary>
    Category,

    /// <summary>The recognition of a qualification ends.</summary>
    Qualification,

    /// <summary>A duty of the year: training, supervision.</summary>
    Duty,

    /// <summary>A post that was given for a time ends.</summary>
    Post,

    /// <summary>A licence of the organisation ends.</summary>
    Licence,
}
