namespace Meirim.Web.Register;

/// <summary>Who reads about a person.</summary>
public enum Audience
{
    /// <summary>Anyone, signed in or not.</summary>
    Public,

    /// <summary>The person themself.</summary>
    Person,

    /// <summary>The organisation in which the person works.</summary>
    Employer,

    /// <summary>The officer who keeps the record.</summary>
    Registrar,

    /// <summary>A state body on a lawful request.</summary>
    Authority,
}
