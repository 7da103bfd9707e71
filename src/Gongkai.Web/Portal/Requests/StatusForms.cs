namespace Gongkai.Web.Portal.Requests;

/// <summary>What the forms of the status page post.</summary>
public sealed class StatusForms
{
    public string? Title { get; set; }
    public string? DocNumber { get; set; }
    public string? Description { get; set; }
    public string? Reasons { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public int? Score { get; set; }
    public string? Comment { get; set; }

    /// <summary>The same form sent twice is one act.</summary>
    public string? Key { get; set; }

    /// <summary>Tokens of files that came with an earlier try.</summary>
    public List<string> Kept { get; set; } = [];
}
